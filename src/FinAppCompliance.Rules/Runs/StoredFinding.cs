namespace FinAppCompliance.Rules.Runs;

/// <summary>A finding with the run it belongs to.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
/// <param name="runNumber">The number of the run in its scope.</param>
/// <param name="finding">The finding.</param>
public sealed class StoredFinding(long runNumber, RecordedFinding finding)
{
    /// <summary>Gets the number of the run in its scope; 1 or more.</summary>
    public long RunNumber { get; } = runNumber;

    /// <summary>Gets the finding.</summary>
    public RecordedFinding Finding { get; } = finding;
}
