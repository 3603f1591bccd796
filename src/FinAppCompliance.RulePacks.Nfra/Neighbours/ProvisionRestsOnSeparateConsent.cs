using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires telling and separate consent where another handler receives personal information (article 23).</summary>
internal sealed class ProvisionRestsOnSeparateConsent : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText NoConsent = new("对外提供未告知接收方或未取得单独同意", "provision without telling the recipient or without separate consent");
    private static readonly BilingualText NoSdkConsent = new("独立处理者的SDK未取得单独同意", "an SDK of an independent handler has no separate consent");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "PIPL-23",
        Severity = Severity.High,
        Title = new("向其他处理者提供个人信息已取得单独同意", "providing to another handler rests on separate consent"),
        Remediation = new("取得单独同意，否则停止提供", "get separate consent or stop providing"),
        Needs = [FactNeed.Own<ThirdPartyProvision>(), FactNeed.Own<Sdk>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var provisions = context.Own<ThirdPartyProvision>();
        var sdks = context.Own<Sdk>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(provisions.All(static provision => IsAgreed(provision)), NoConsent, "provision")
            .WithEach("provisions", provisions, IsAgreed, "isAnonymised", static one => one.IsAnonymised)
            .WithEach("provisions", provisions, IsAgreed, "hasSeparateConsent", static one => one.HasSeparateConsent)
            .WithEach("provisions", provisions, IsAgreed, "isRecipientTold", static one => one.IsRecipientTold)
            .Require(sdks.All(static sdk => IsAgreed(sdk)), NoSdkConsent, "sdk")
            .WithEach("sdks", sdks, IsAgreed, "application", static one => one.Application)
            .WithEach("sdks", sdks, IsAgreed, "collectsPersonalInformation", static one => one.CollectsPersonalInformation)
            .WithEach("sdks", sdks, IsAgreed, "legalRole", static one => one.LegalRole)
            .WithEach("sdks", sdks, IsAgreed, "hasSeparateConsent", static one => one.HasSeparateConsent);
    }

    private static Tri IsAgreed(ThirdPartyProvision provision) => provision.IsAnonymised == true | (provision.HasSeparateConsent == true & provision.IsRecipientTold == true);

    private static Tri IsAgreed(Sdk sdk) => sdk.CollectsPersonalInformation == false | !(sdk.LegalRole == SdkLegalRole.IndependentHandler) | sdk.HasSeparateConsent == true;
}
