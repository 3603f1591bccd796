using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a drill with the vendor at least once a year (article 31(4)).</summary>
internal sealed class VendorJoinsDrills : IComplianceRule<OutsourcingArrangement>
{
    private static readonly BilingualText NotGoverned = new("不是重要外包或已结束", "it is no important outsourcing, or it has ended");
    private static readonly BilingualText Overdue = new("一年内未与外包方联合演练", "the vendor joined no drill within a year");

    private static readonly LegalLimit<TimeLimit> Cycle = new(new TimeLimit(1, TimeUnit.Years), new("1年", "1 year"), Duty.Cite("OUT-31.4"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-31.4",
        Severity = Severity.High,
        Title = new("重要外包每年联合演练", "important outsourcing drills every year"),
        Remediation = new("尽快补做并登记", "make it up soon and record it"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        return context.When(arrangement.IsImportant == true & !arrangement.ValidThrough.HasPassedBy(context.Today), NotGoverned).With("isImportant", arrangement.IsImportant).With("validThrough", arrangement.ValidThrough)
            .Require(Recency.IsWithin(arrangement.DrilledOn, Cycle.Value, context.Today, context.Calendar), Overdue).With("drilledOn", arrangement.DrilledOn).Under(Cycle);
    }
}
