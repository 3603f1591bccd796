using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule on a critical duty that the law states; it may be waived as far as its descriptor says, and not be switched off.</summary>
internal sealed class CriticalRule : IComplianceRule<Shop>
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "SHOP-7",
        Title = new("重大义务", "critical duty"),
        Description = new("说明", "description"),
        Remediation = new("整改", "remedy"),
        Severity = Severity.Critical,
        Citations = [Citations.Of("SHOP-7")],
    };

    public Verdict Evaluate(in RuleContext<Shop> context) => Verdict.Satisfied;
}
