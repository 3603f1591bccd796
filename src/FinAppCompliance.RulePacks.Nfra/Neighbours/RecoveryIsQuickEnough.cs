using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a recovery time of at most 4 hours and a recovery point of at most half an hour, in principle (article 25).</summary>
internal sealed class RecoveryIsQuickEnough : IComplianceRule<BusinessImpactAnalysis>
{
    private static readonly BilingualText NoBank = new("该指引适用于商业银行", "the guideline is addressed to commercial banks");
    private static readonly BilingualText NotImportant = new("不是重要业务", "it is no important business");
    private static readonly BilingualText Slow = new("恢复时间目标超过四小时或未设定", "the recovery time is over four hours or not set");
    private static readonly BilingualText Lossy = new("恢复点目标超过半小时或未设定", "the recovery point is over half an hour or not set");

    private static readonly LegalLimit<int> Time = new(240, new("4小时（原则上）", "4 h, in principle"), Duty.Cite("BCM-25"));
    private static readonly LegalLimit<int> Point = new(30, new("0.5小时（原则上）", "0.5 h, in principle"), Duty.Cite("BCM-25"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "BCM-25",
        Severity = Severity.High,
        Title = new("重要业务恢复目标不超过四小时和半小时", "important business recovers within 4 hours, losing at most half an hour"),
        Remediation = new("提高恢复能力或说明理由", "improve recovery or justify it"),
        Needs = [FactNeed.Anywhere<Institution>()],
    }.Describe();

    public Verdict Evaluate(in RuleContext<BusinessImpactAnalysis> context)
    {
        var analysis = context.Subject;
        var institutions = context.All<Institution>();
        return context.When(institutions.Kind().IsCommercialBank(), NoBank).WithInstitutionKind(institutions)
            .When(analysis.IsImportantBusiness == true, NotImportant).With("isImportantBusiness", analysis.IsImportantBusiness)
            .Require(analysis.RecoveryTimeMinutes.IsAbsent ? false : analysis.RecoveryTimeMinutes <= 240, Slow, "time").With("recoveryTimeMinutes", analysis.RecoveryTimeMinutes).Under(Time)
            .Require(analysis.RecoveryPointMinutes.IsAbsent ? false : analysis.RecoveryPointMinutes <= 30, Lossy, "point").With("recoveryPointMinutes", analysis.RecoveryPointMinutes).Under(Point);
    }
}
