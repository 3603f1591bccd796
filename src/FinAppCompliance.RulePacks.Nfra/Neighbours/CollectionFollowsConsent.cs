using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that neither the application nor an SDK collects before consent (behaviour 3.1).</summary>
internal sealed class CollectionFollowsConsent : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Early = new("同意前已收集个人信息", "information is collected before consent");
    private static readonly BilingualText EarlySdk = new("SDK在同意前启动并收集", "an SDK starts and collects before consent");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-3.1",
        Severity = Severity.High,
        Title = new("征得同意后才开始收集", "collection begins after consent"),
        Remediation = new("将SDK初始化和收集推迟到同意之后", "start SDKs and collection only after consent"),
        Needs = [FactNeed.Own<PersonalInformationElement>(), FactNeed.Own<Sdk>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var elements = context.Own<PersonalInformationElement>();
        var sdks = context.Own<Sdk>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(elements.All(static element => element.CollectedBeforeConsent == false), Early, "collection")
            .WithEach("personalInformation", elements, static element => element.CollectedBeforeConsent == false, "collectedBeforeConsent", static element => element.CollectedBeforeConsent)
            .Require(sdks.All(static sdk => Waits(sdk)), EarlySdk, "sdk").WithEach("sdks", sdks, Waits, "application", static sdk => sdk.Application)
            .WithEach("sdks", sdks, Waits, "startsBeforeConsent", static sdk => sdk.StartsBeforeConsent).WithEach("sdks", sdks, Waits, "collectsPersonalInformation", static sdk => sdk.CollectsPersonalInformation);
    }

    private static Tri Waits(Sdk sdk) => sdk.StartsBeforeConsent == false | sdk.CollectsPersonalInformation == false;
}
