using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that the policy lists one by one what is collected, by embedded code too (behaviour 2.1).</summary>
internal sealed class EmbeddedCodeIsListed : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Unlisted = new("收集了隐私政策未列明的信息", "information is collected that the policy does not list");
    private static readonly BilingualText Hidden = new("SDK收集的信息未列明", "an SDK collects what the policy does not list");
    private static readonly BilingualText Unnamed = new("隐私政策未列明SDK", "the policy does not name the SDKs");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-2.1",
        Severity = Severity.High,
        Title = new("隐私政策逐一列明收集的信息，含第三方代码", "the policy lists what is collected, by embedded code too"),
        Remediation = new("将应用和SDK收集的信息逐项列入隐私政策", "list every SDK and everything that is collected"),
        Needs = [FactNeed.Own<Sdk>(), FactNeed.Own<PrivacyNotice>(), FactNeed.Own<PersonalInformationElement>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var sdks = context.Own<Sdk>();
        var notices = context.Own<PrivacyNotice>();
        var collected = context.Own<PersonalInformationElement>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(collected.All(static element => element.IsInNotice == true), Unlisted, "collected").WithEach("personalInformation", collected, static element => element.IsInNotice == true, "isInNotice", static element => element.IsInNotice)
            .Require(sdks.All(static sdk => IsListed(sdk)), Hidden, "sdk").WithEach("sdks", sdks, IsListed, "application", static sdk => sdk.Application)
            .WithEach("sdks", sdks, IsListed, "collectsPersonalInformation", static sdk => sdk.CollectsPersonalInformation).WithEach("sdks", sdks, IsListed, "isInCollectedList", static sdk => sdk.IsInCollectedList)
            .Require(sdks.IsEmpty | notices.Any(context.Today, static (notice, day) => InForce.IsCurrent(notice, day) & notice.NamesSdks == true), Unnamed, "notice").WithNotices(notices, "namesSdks", static notice => notice.NamesSdks)
            .WithEach("sdks", sdks, static _ => false, "application", static sdk => sdk.Application);
    }

    private static Tri IsListed(Sdk sdk) => sdk.CollectsPersonalInformation == false | sdk.IsInCollectedList == true;
}
