using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires restraint in asking and a guardian's consent for minors (article 22).</summary>
internal sealed class AskingIsRestrained : IComplianceRule<MobileApplication>
{
    private static readonly BilingualText NoInformation = new("不处理个人信息", "no personal information is processed");
    private static readonly BilingualText Pestering = new("拒绝后频繁征求同意", "people are asked again and again after refusal");
    private static readonly BilingualText NoGuardian = new("未取得监护人同意", "no guardian's consent is required");

    private static readonly RuleParameter<int> MostAsks = RuleParameter.Count("mostAsksAfterRefusal", 0, (0, 3), new("次", "times"), Tighter.Lower, new(
        new("拒绝后再次征求的最多次数", "most times of asking again after refusal"), new("规定只说不得频繁，次数由机构自定", "the rule only says not repeatedly; the number is the institution's"), new("个人信息保护负责人", "personal-information officer")));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "NDR-22",
        Severity = Severity.High,
        Title = new("不频繁征求同意，未成年人由监护人同意", "no repeated asking, and a guardian consents for minors"),
        Remediation = new("设置静默期，取得监护人同意", "keep a resting period and get the guardian's consent"),
        Needs = [FactNeed.Own<Consent>(), FactNeed.Own<MinorProtection>()],
        Parameters = [MostAsks],
    }.Describe();

    public Verdict Evaluate(in RuleContext<MobileApplication> context)
    {
        var application = context.Subject;
        var consents = context.Own<Consent>();
        var protections = context.Own<MinorProtection>();
        return context.When(application.ProcessesPersonalInformation == true, NoInformation).With("processesPersonalInformation", application.ProcessesPersonalInformation)
            .Require(consents.All((Most: context.Parameters.Get(MostAsks), context.InForceFrom), static (consent, asked) => IsEarlier(consent, asked.InForceFrom) | IsRestrained(consent, asked.Most)), Pestering, "repeated")
            .WithEach("consents", consents, static _ => false, "asksAfterRefusal", static consent => consent.AsksAfterRefusal).WithEach("consents", consents, static _ => false, "givenAt", static consent => consent.GivenAt).Under(MostAsks)
            .Require(application.AllowsMinors == false | protections.Any(static protection => protection.RequiresGuardianConsent == true), NoGuardian, "guardian").With("allowsMinors", application.AllowsMinors)
            .WithEach("minorProtections", protections, static _ => false, "requiresGuardianConsent", static one => one.RequiresGuardianConsent);
    }

    private static Tri IsRestrained(Consent consent, int most) => consent.AsksAfterRefusal.IsAbsent | consent.AsksAfterRefusal <= most;

    /// <summary>Says whether the consent was given before the duty came into force; one that was refused is not.</summary>
    private static Tri IsEarlier(Consent consent, DateOnly? from) => from is { } day ? consent.GivenAt.Exists & DutyArising.DayOf(consent.GivenAt) < day : Tri.False;
}
