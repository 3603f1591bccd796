using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that people are not asked again and again after refusal (behaviour 3.2).</summary>
internal sealed class RefusalIsRespected : IComplianceRule<PermissionUse>
{
    private static readonly BilingualText Pestering = new("拒绝后仍频繁征求", "people are asked again and again after refusal");

    private static readonly RuleParameter<int> MostAsks = RuleParameter.Count("mostAsksAfterRefusal", 0, (0, 3), new("次", "times"), Tighter.Lower, new(
        new("拒绝后再次征求的最多次数", "most times of asking again after refusal"), new("规定只说不得频繁，次数由机构自定", "the rule only says not repeatedly; the number is the institution's"), new("个人信息保护负责人", "personal-information officer")));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "AUD-3.2",
        Severity = Severity.Medium,
        Title = new("拒绝后不频繁征求", "there is no repeated asking after refusal"),
        Remediation = new("拒绝后设置静默期", "keep a resting period after refusal"),
        Parameters = [MostAsks],
    }.Describe();

    public Verdict Evaluate(in RuleContext<PermissionUse> context)
    {
        var use = context.Subject;
        return context.Require(use.AsksAfterRefusal.IsAbsent ? true : use.AsksAfterRefusal <= context.Parameters.Get(MostAsks), Pestering).With("asksAfterRefusal", use.AsksAfterRefusal).Under(MostAsks);
    }
}
