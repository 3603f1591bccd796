using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>The findings of a run with the waivers, rectification records and disputes laid over them.</summary>
/// <remarks>Immutable and thread-safe; compared by reference. Findings are laid under their decisions while they are read.</remarks>
public sealed class WaiverResolution
{
    private readonly Func<IEnumerable<Finding>> _findings;
    private readonly Func<Finding, ResolvedFinding> _lay;

    internal WaiverResolution(AssessmentRun run, Func<IEnumerable<Finding>> findings, Func<Finding, ResolvedFinding> lay)
    {
        Run = run;
        _findings = findings;
        _lay = lay;
    }

    /// <summary>Gets every finding, in the run's order; each walk asks the rules again unless somebody asked the run for the list of its findings.</summary>
    public IEnumerable<ResolvedFinding> Findings => _findings().Select(_lay);

    /// <summary>Gets what is wrong with the waivers themselves: ended, soon ending, too wide, beyond the approver's right, matching nothing.</summary>
    public required IReadOnlyList<Finding> AboutWaivers { get; init; }

    /// <summary>Gets what is wrong with the rectification records: overdue, soon due, incomplete, contradicting themselves, closed over a breach, naming nothing.</summary>
    public required IReadOnlyList<Finding> AboutRectifications { get; init; }

    /// <summary>Gets what is wrong with the disputes: contradicting themselves or matching nothing.</summary>
    public required IReadOnlyList<Finding> AboutDisputes { get; init; }

    /// <summary>Gets what is wrong with waivers, rectification records and disputes, in this order.</summary>
    public IEnumerable<Finding> About => AboutWaivers.Concat(AboutRectifications).Concat(AboutDisputes);

    /// <summary>Gets the findings that no waiver covers; those being rectified or disputed are among them.</summary>
    public IEnumerable<Finding> Open => Findings.Where(static f => !f.IsWaived).Select(static f => f.Finding);

    /// <summary>Gets whether something is breached, errored or up for review without a waiver, or a rectification is overdue.</summary>
    /// <remarks>False says nothing of what could not be told; a build or job asks <see cref="Gates.AssessmentExit"/>.</remarks>
    public bool HasOpenBreach => Overdue > 0
        || Open.Any(static f => f.Outcome is RuleOutcome.Breached or RuleOutcome.Errored or RuleOutcome.NeedsReview);

    /// <summary>Gets how many rectification records are open after their last day.</summary>
    public int Overdue => AboutRectifications.Count(static f => f.Rule == StandingFindings.Overdue);

    internal AssessmentRun Run { get; }
}
