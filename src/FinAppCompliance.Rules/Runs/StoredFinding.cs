namespace FinAppCompliance.Rules.Runs;

/// <summary>A finding with the run it belongs to.</summary>
/// <param name="RunNumber">The number of the run in its scope.</param>
/// <param name="Finding">The finding.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record StoredFinding(long RunNumber, RecordedFinding Finding);
