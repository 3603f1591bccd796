using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires that defects which endanger the public interest are reported within 24 hours (article 10).</summary>
internal sealed class DangerousDefectIsReported : IComplianceRule<Vulnerability>
{
    private static readonly BilingualText NotDangerous = new("不危害国家安全、公共利益", "it does not endanger national security or public interest");
    private static readonly BilingualText Late = new("未在二十四小时内报告", "it was not reported within 24 hours");

    private static readonly LegalLimit<TimeLimit> Limit = TableLimits.Legal(DeadlineIds.DefectReported);

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "NDR-10",
        Severity = Severity.Critical,
        Title = new("危害公共利益的漏洞二十四小时内报告", "a dangerous defect is reported within 24 hours"),
        Remediation = new("立即报告并告知用户", "report it and tell the users at once"),
        Arising = DutyArising.At<Vulnerability>("foundAt", static vulnerability => vulnerability.FoundAt),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Vulnerability> context)
    {
        var vulnerability = context.Subject;
        return context.When(vulnerability.ThreatensPublicInterest == true, NotDangerous).With("threatensPublicInterest", vulnerability.ThreatensPublicInterest)
            .Require(context.Term(Limit.Value, vulnerability.FoundAt).MetBy(vulnerability.ReportedAt), Late).With("foundAt", vulnerability.FoundAt).With("reportedAt", vulnerability.ReportedAt).Under(Limit);
    }
}
