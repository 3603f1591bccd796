using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a drill with the vendor at least once a year (article 31(4)).</summary>
internal sealed class VendorJoinsDrills : IComplianceRule<OutsourcingArrangement>
{
    private static readonly BilingualText NotGoverned = new("不是重要外包或已结束", "it is no important outsourcing, or it has ended");
    private static readonly BilingualText Overdue = new("一年内未与外包方联合演练", "the vendor joined no drill within a year");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.VendorDrill);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-31.4",
        Severity = Severity.High,
        Title = new("重要外包每年联合演练", "important outsourcing drills every year"),
        Remediation = new("与外包方联合开展应急演练，形成演练报告并登记", "hold a drill with the vendor, write the report and record it"),
        Parameters = [Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        return context.When(arrangement.IsImportant == true & !arrangement.ValidThrough.HasPassedBy(context.Today), NotGoverned).With("isImportant", arrangement.IsImportant).With("validThrough", arrangement.ValidThrough)
            .Require(context.CycleTerm(Cycle.Value, arrangement.SignedOn, arrangement.DrilledOn), Overdue).With("signedOn", arrangement.SignedOn).With("drilledOn", arrangement.DrilledOn).Under(Cycle);
    }
}
