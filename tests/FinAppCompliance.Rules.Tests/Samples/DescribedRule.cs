using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules.Tests.Samples;

/// <summary>A rule whose descriptor a test bends.</summary>
internal sealed class DescribedRule : IComplianceRule<Shop>
{
    internal DescribedRule(Action<Bend> bend)
    {
        var wanted = new Bend();
        bend(wanted);
        Descriptor = new()
        {
            Id = "SHOP-1",
            Title = new("标题", "title"),
            Description = new("说明", "description"),
            Remediation = new("整改", "remedy"),
            Severity = Severity.Medium,
            Citations = wanted.Citations,
            Needs = wanted.Needs,
            Parameters = wanted.Parameters,
            FormerIds = wanted.FormerIds,
        };
    }

    public RuleDescriptor Descriptor { get; }

    public Verdict Evaluate(in RuleContext<Shop> context) => Verdict.Satisfied;

    internal sealed class Bend
    {
        internal IReadOnlyList<RegulatoryReference> Citations { get; set; } = [Samples.Citations.Of("SHOP-1")];

        internal IReadOnlyList<FactNeed> Needs { get; set; } = [];

        internal IReadOnlyList<RuleParameter> Parameters { get; set; } = [];

        internal IReadOnlyList<RuleId> FormerIds { get; set; } = [];
    }
}
