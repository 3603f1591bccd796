using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule whose citation comes into force on 1 July 2025.</summary>
internal sealed class FromJulyRule : IComplianceRule<Shop>
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "SHOP-8",
        Title = new("七月起", "from July"),
        Description = new("说明", "description"),
        Remediation = new("整改", "remedy"),
        Severity = Severity.Low,
        Citations = [Citations.Of("SHOP-8", from: new(2025, 7, 1), until: new(2025, 8, 1))],
    };

    public Verdict Evaluate(in RuleContext<Shop> context) => context.Require(context.Subject.Name.Exists, Shops.Nameless).With("name", context.Subject.Name);
}
