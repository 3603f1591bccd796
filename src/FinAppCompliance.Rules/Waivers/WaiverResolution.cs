using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>The findings of a run with the waivers laid over them.</summary>
/// <param name="Findings">Every finding, in the run's order.</param>
/// <param name="AboutWaivers">What is wrong with the waivers themselves: ended, soon ending, too wide, beyond the approver's right, matching nothing.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record WaiverResolution(IReadOnlyList<ResolvedFinding> Findings, IReadOnlyList<Finding> AboutWaivers)
{
    /// <summary>Gets the findings that no waiver covers.</summary>
    public IEnumerable<Finding> Open => Findings.Where(static f => !f.IsWaived).Select(static f => f.Finding);

    /// <summary>Gets whether something is breached, errored or up for review without a waiver.</summary>
    /// <remarks>False says nothing of what could not be told; a build or job asks <see cref="Gates.AssessmentExit"/>.</remarks>
    public bool HasOpenBreach => Open.Any(static f => f.Outcome is RuleOutcome.Breached or RuleOutcome.Errored or RuleOutcome.NeedsReview);
}
