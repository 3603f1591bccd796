using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires a report 20 working days before signing important off-site or cross-border outsourcing (article 37).</summary>
internal sealed class OutsourcingIsReportedBeforeSigning : IComplianceRule<OutsourcingArrangement>
{
    private static readonly BilingualText NotStated = new("不属于应事前报告的情形，或没有签约日期", "it is none of the cases to report before, or it has no day of signing");
    private static readonly BilingualText DueBefore = new("报告期限届满于施行前", "the report would have been due before the rule came into force");
    private static readonly BilingualText Late = new("未在签约前二十个工作日报告", "it was not reported 20 working days before signing");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.OutsourcingSigned);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "OUT-37",
        Severity = Severity.High,
        Title = new("规定情形签约前二十个工作日报告", "stated cases are reported 20 working days before signing"),
        Remediation = new("补报，如实注明补报日期和原因，不得倒签", "report it, state the true date and reason of the late step; do not backdate"),
        Arising = DutyArising.On<OutsourcingArrangement>("signedOn", static arrangement => arrangement.SignedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<OutsourcingArrangement> context)
    {
        var arrangement = context.Subject;
        var stated = arrangement.IsImportant == true & (arrangement.IsOffSite == true | arrangement.IsCrossBorder == true);
        return context.When(stated & arrangement.SignedOn.Exists, NotStated)
            .With("isImportant", arrangement.IsImportant).With("isOffSite", arrangement.IsOffSite).With("isCrossBorder", arrangement.IsCrossBorder).With("signedOn", arrangement.SignedOn)
            .When(context.ArisesInForce(context.Latest(Limit.Value, arrangement.SignedOn)), DueBefore).With("signedOn", arrangement.SignedOn)
            .Require(context.MetBefore(Limit.Value, arrangement.SignedOn, arrangement.ReportedBeforeSigningOn), Late)
            .With("signedOn", arrangement.SignedOn).With("reportedBeforeSigningOn", arrangement.ReportedBeforeSigningOn).Under(Limit);
    }
}
