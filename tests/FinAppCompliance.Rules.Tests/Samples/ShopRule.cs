using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule made from a delegate, to write engine tests in a line.</summary>
internal sealed class ShopRule(string id, ShopRule.Judge judge, params FactNeed[] needs) : IComplianceRule<Shop>
{
    internal delegate Verdict Judge(in RuleContext<Shop> context);

    public RuleDescriptor Descriptor { get; } = Describe(id, needs);

    internal static RuleDescriptor Describe(string id, IReadOnlyList<FactNeed> needs, IReadOnlyList<RuleParameter>? parameters = null) => new()
    {
        Id = id,
        Title = new("标题", "title"),
        Description = new("说明", "description"),
        Remediation = new("整改", "remedy"),
        Severity = Severity.Medium,
        Citations = [Citations.Of("SHOP-1")],
        Needs = needs,
        Parameters = parameters ?? [],
    };

    public Verdict Evaluate(in RuleContext<Shop> context) => judge(in context);
}
