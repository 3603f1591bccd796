namespace FinAppCompliance.Rules.Runs;

/// <summary>What happened to one finding between two runs.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class RunComparisonEntry
{
    internal RunComparisonEntry(FindingChange change, ChangeCauses causes, RecordedFinding? before, RecordedFinding? after)
    {
        Change = change;
        Causes = causes;
        Before = before;
        After = after;
    }

    /// <summary>Gets what happened.</summary>
    public FindingChange Change { get; }

    /// <summary>Gets why; several causes may meet, and none is stated for an unchanged finding. Of kept records: what may have caused it.</summary>
    public ChangeCauses Causes { get; }

    /// <summary>Gets the finding of the earlier run; null when it appeared.</summary>
    public RecordedFinding? Before { get; }

    /// <summary>Gets the finding of the later run; null when it is gone.</summary>
    public RecordedFinding? After { get; }

    /// <summary>Gets the finding, the later one where both exist.</summary>
    public RecordedFinding Finding => (After ?? Before)!;
}
