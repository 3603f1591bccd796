namespace FinAppCompliance.Rules.Runs;

/// <summary>What happened to one finding between two kept runs.</summary>
/// <param name="Change">What happened.</param>
/// <param name="Before">The finding of the earlier run; null when it appeared.</param>
/// <param name="After">The finding of the later run; null when it is gone.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RunComparisonEntry(FindingChange Change, RecordedFinding? Before, RecordedFinding? After)
{
    /// <summary>Gets the finding, the later one where both exist.</summary>
    public RecordedFinding Finding => (After ?? Before)!;
}
