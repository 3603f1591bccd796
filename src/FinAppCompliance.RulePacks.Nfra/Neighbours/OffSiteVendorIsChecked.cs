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

/// <summary>Requires an on-site check every three years (article 34).</summary>
internal sealed class OffSiteVendorIsChecked : IComplianceRule<OutsourcingArrangement>
{
    private static readonly BilingualText NotGoverned = new("不是重要外包或已结束", "it is no important outsourcing, or it has ended");
    private static readonly BilingualText Overdue = new("三年内未实地检查", "no on-site check within three years");

    private static readonly LegalLimit<TimeLimit> Cycle = TableLimits.Legal(DeadlineIds.OffSiteCheck);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-34",
        Severity = Severity.High,
        Title = new("重要非驻场外包每三年实地检查", "off-site vendors are checked every three years"),
        Remediation = new("对外包方开展实地检查，形成报告并登记", "check the vendor on site, write the report and record it"),
        Parameters = [Cadence.FirstCycleFrom],
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        return context.When(arrangement.IsImportant == true & arrangement.IsOffSite == true & !arrangement.ValidThrough.HasPassedBy(context.Today), NotGoverned).With("isImportant", arrangement.IsImportant).With("validThrough", arrangement.ValidThrough).With("isOffSite", arrangement.IsOffSite)
            .Require(context.CycleTerm(Cycle.Value, arrangement.SignedOn, arrangement.OnSiteCheckedOn), Overdue).With("signedOn", arrangement.SignedOn).With("onSiteCheckedOn", arrangement.OnSiteCheckedOn).Under(Cycle);
    }
}
