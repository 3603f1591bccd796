using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Requires that similar demands are merged or kept for a stated reason (article 6).</summary>
internal sealed class HomogeneousDemandsAreMerged : IComplianceRule<Demand>
{
    private static readonly BilingualText Similar = new("同质化需求未归并且未说明理由", "a similar demand was neither merged nor justified");

    private static readonly RuleParameter<decimal> Similarity = RuleParameter.Number("demand-similarity", 0.80m, (0.2m, 0.95m), new("比率", "ratio"), Tighter.Lower, InstitutionLimits.Texts("同质化判定的相似度", "similarity at which demands count as the same"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "N99-06.1",
        Severity = Severity.Medium,
        Title = new("同质化需求已归并或说明理由", "similar demands are merged or kept for a stated reason"),
        Remediation = new("归并同质化需求，或记录保留的理由", "merge the demands, or record why they are kept apart"),
        Parameters = [Similarity],
        Arising = DutyArising.On<Demand>("decidedOn", static demand => demand.DecidedOn),
    }.Describe();

    public Verdict Evaluate(in RuleContext<Demand> context)
    {
        var demand = context.Subject;
        var settled = demand.Decision == DemandDecision.Refused | demand.Decision == DemandDecision.Merged & demand.MergedInto.Exists | demand.Decision == DemandDecision.KeptWithReason & demand.Reason.Exists;
        return context.Require(settled | IsDistinct(demand, context.Parameters.Get(Similarity)), Similar).Under(Similarity)
            .With("decidedOn", demand.DecidedOn).With("similarTo", demand.SimilarTo)
            .With("decision", demand.Decision).With("mergedInto", demand.MergedInto).With("reason", demand.Reason);
    }

    private static Tri IsDistinct(Demand demand, decimal most)
    {
        var distinct = demand.SimilarTo.IsUnknown ? Tri.Unknown : Tri.True;
        foreach (var similar in demand.SimilarTo.Items)
        {
            distinct &= similar.Score < most;
        }

        return distinct;
    }
}
