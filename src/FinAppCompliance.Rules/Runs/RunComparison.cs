namespace FinAppCompliance.Rules.Runs;

/// <summary>What changed between two kept runs, finding by finding. Runs that still hold their facts are compared more closely by <see cref="RunDiff"/>.</summary>
/// <remarks>Immutable and thread-safe; ordered by rule, subject and mark.</remarks>
public sealed class RunComparison
{
    private RunComparison(RunRecord before, RunRecord after)
    {
        Causes = CausesOf(before, after);
        var old = ByMark(before);
        var now = ByMark(after);
        Entries = [.. old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(mark => Compare(old.GetValueOrDefault(mark), now.GetValueOrDefault(mark)))
            .OrderBy(static entry => entry.Finding.Rule, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Finding.SubjectId, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Finding.Fingerprint, StringComparer.Ordinal)];
    }

    /// <summary>Gets what differs between the inputs of the runs, by their digests: what may have caused the changes.</summary>
    public ChangeCauses Causes { get; }

    /// <summary>Gets every finding of either run with what happened to it.</summary>
    public IReadOnlyList<RunComparisonEntry> Entries { get; }

    /// <summary>Compares two runs.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    public static RunComparison Between(RunRecord before, RunRecord after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(before, after);
    }

    /// <summary>Returns the findings to which something happened.</summary>
    /// <param name="change">What happened.</param>
    public IEnumerable<RunComparisonEntry> Of(FindingChange change) => Entries.Where(entry => entry.Change == change);

    private static Dictionary<string, RecordedFinding> ByMark(RunRecord run) =>
        run.Findings.DistinctBy(static finding => finding.Fingerprint, StringComparer.Ordinal).ToDictionary(static finding => finding.Fingerprint, StringComparer.Ordinal);

    private static RunComparisonEntry Compare(RecordedFinding? old, RecordedFinding? now) => new(
        old is null ? FindingChange.Appeared : now is null ? FindingChange.Gone : old.SaysTheSameAs(now) ? FindingChange.Unchanged : FindingChange.Changed, old, now);

    private static ChangeCauses CausesOf(RunRecord before, RunRecord after) =>
        (before.FactsDigest != after.FactsDigest ? ChangeCauses.Facts : ChangeCauses.None)
        | (before.EngineVersion != after.EngineVersion || !before.Packs.SequenceEqual(after.Packs, StringComparer.Ordinal) ? ChangeCauses.Rule : ChangeCauses.None)
        | (before.ProfileDigest != after.ProfileDigest ? ChangeCauses.Profile : ChangeCauses.None)
        | (WaiversOf(before).SetEquals(WaiversOf(after)) ? ChangeCauses.None : ChangeCauses.Waiver)
        | (before.AsOf != after.AsOf ? ChangeCauses.DatePassed : ChangeCauses.None);

    private static HashSet<string> WaiversOf(RunRecord run) =>
        run.Findings.Where(static finding => finding.Waiver is not null).Select(static finding => $"{finding.Fingerprint} {finding.Waiver}").ToHashSet(StringComparer.Ordinal);
}
