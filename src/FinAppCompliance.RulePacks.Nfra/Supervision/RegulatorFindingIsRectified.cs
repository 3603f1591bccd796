using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Supervision;

/// <summary>Requires that faults the regulator found are rectified in time and verified (article 18).</summary>
internal sealed class RegulatorFindingIsRectified : IComplianceRule<RegulatorFinding>
{
    private static readonly BilingualText Overdue = new("监管发现问题整改超期", "the fault was not rectified in time");
    private static readonly BilingualText Unproved = new("整改完成但未经验证或无证据", "the fault was closed without verification or evidence");

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-18.2",
        Severity = Severity.High,
        Title = new("监管发现问题按期真实整改", "the fault the regulator found is rectified in time and genuinely"),
        Remediation = new("立即整改并由他人验证、留存证据", "rectify at once, have somebody else verify it, and keep the evidence"),
    }.Describe();

    public Verdict Evaluate(in RuleContext<RegulatorFinding> context)
    {
        var finding = context.Subject;
        var inTime = finding.DueOn.IsAbsent ? Tri.True : finding.DueOn.IsKept(finding.RectifiedOn, context.Today);
        return context.Begin().Require(inTime, Overdue, "overdue").With("dueOn", finding.DueOn).With("rectifiedOn", finding.RectifiedOn)
            .Require(!finding.RectifiedOn.Exists | (finding.IsVerified == true & !finding.EvidenceIds.IsEmpty), Unproved, "proof")
            .With("rectifiedOn", finding.RectifiedOn).With("isVerified", finding.IsVerified).With("evidenceIds", finding.EvidenceIds);
    }
}
