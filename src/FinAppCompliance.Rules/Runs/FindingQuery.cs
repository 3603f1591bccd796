using FinAppCompliance.Domain.Assessments;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Selects findings of kept runs; whatever is not stated selects all.</summary>
/// <remarks>Immutable and thread-safe; equality is by value. Texts are compared ordinally.</remarks>
public sealed record FindingQuery
{
    /// <summary>Gets the scope.</summary>
    public required string Scope { get; init; }

    /// <summary>Gets the number of the run; null for all runs.</summary>
    public long? RunNumber { get; init; }

    /// <summary>Gets the rule, such as <c>N99-03.1</c>; null for all.</summary>
    public string? Rule { get; init; }

    /// <summary>Gets the id of the subject; null for all.</summary>
    public string? SubjectId { get; init; }

    /// <summary>Gets the outcome; null for all.</summary>
    public RuleOutcome? Outcome { get; init; }

    /// <summary>Gets the stable mark of the finding, to follow it over runs; null for all.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>Says whether a finding of a run is selected.</summary>
    /// <param name="runNumber">The number of the run.</param>
    /// <param name="finding">The finding.</param>
    public bool Selects(long runNumber, RecordedFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return (RunNumber ?? runNumber) == runNumber && (Rule ?? finding.Rule) == finding.Rule && (SubjectId ?? finding.SubjectId) == finding.SubjectId
            && (Outcome ?? finding.Outcome) == finding.Outcome && (Fingerprint ?? finding.Fingerprint) == finding.Fingerprint;
    }
}
