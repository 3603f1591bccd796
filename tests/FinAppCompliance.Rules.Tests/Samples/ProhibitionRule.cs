using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule that can be neither waived nor weakened.</summary>
internal sealed class ProhibitionRule : IComplianceRule<Shop>
{
    public RuleDescriptor Descriptor { get; } = new()
    {
        Id = "SHOP-6",
        Title = new("禁止性规定", "prohibition"),
        Description = new("说明", "description"),
        Remediation = new("整改", "remedy"),
        Severity = Severity.Critical,
        Citations = [Citations.Of("SHOP-6")],
        IsProhibition = true,
    };

    public Verdict Evaluate(in RuleContext<Shop> context) => context.Require(context.Subject.IsOpen == false, Shops.Nameless).With("isOpen", context.Subject.IsOpen);
}
