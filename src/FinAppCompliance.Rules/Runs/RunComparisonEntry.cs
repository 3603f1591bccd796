namespace FinAppCompliance.Rules.Runs;

/// <summary>What happened to one finding between two kept runs.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class RunComparisonEntry
{
    internal RunComparisonEntry(FindingChange change, RecordedFinding? before, RecordedFinding? after)
    {
        Change = change;
        Before = before;
        After = after;
    }

    /// <summary>Gets what happened.</summary>
    public FindingChange Change { get; }

    /// <summary>Gets the finding of the earlier run; null when it appeared.</summary>
    public RecordedFinding? Before { get; }

    /// <summary>Gets the finding of the later run; null when it is gone.</summary>
    public RecordedFinding? After { get; }

    /// <summary>Gets the finding, the later one where both exist.</summary>
    public RecordedFinding Finding => (After ?? Before)!;
}
