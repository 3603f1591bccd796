using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>What changed between two runs, finding by finding, and why.</summary>
/// <remarks>
/// Runs that still hold their facts are asked why: each input is exchanged alone, and what then changes the finding is a cause. Of
/// kept records only the digests of the inputs are known, so a changed finding may have every cause by which the records differ.
/// Should a record hold several findings under one mark, the worst counts and nothing is dropped silently. Records that could be read are
/// always compared. <see cref="Entries"/> keeps every entry; <see cref="Enumerate(RunRecord, RunRecord)"/> keeps none and is the way for large runs.
/// Immutable and thread-safe; ordered by rule, subject and mark.
/// </remarks>
public sealed class RunComparison
{
    private RunComparison(RunRecord before, RunRecord after, Func<RecordedFinding?, RecordedFinding?, ChangeCauses>? causes)
    {
        Causes = CausesOf(before, after);
        Entries = [.. Walk(before, after, causes ?? ((_, _) => Causes))];
    }

    /// <summary>Gets what differs between the inputs of the runs, by their digests: what may have caused the changes.</summary>
    public ChangeCauses Causes { get; }

    /// <summary>Gets every finding of either run with what happened to it.</summary>
    public IReadOnlyList<RunComparisonEntry> Entries { get; }

    /// <summary>Compares two kept runs.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    public static RunComparison Between(RunRecord before, RunRecord after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(before, after, null);
    }

    /// <summary>Compares two runs that still hold their facts, and finds the causes of each change.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    /// <param name="waiversBefore">The waivers over the earlier run; null for none.</param>
    /// <param name="waiversAfter">The waivers over the later run; null for none.</param>
    public static RunComparison Between(AssessmentRun before, AssessmentRun after, WaiverBook? waiversBefore = null, WaiverBook? waiversAfter = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var search = new CauseSearch(before, after, waiversBefore, waiversAfter);
        return new(RunRecord.Of(before, waiversBefore?.Resolve(before)), RunRecord.Of(after, waiversAfter?.Resolve(after)), search.CausesOf);
    }

    /// <summary>Walks over the same entries as <see cref="Entries"/> of two kept runs while reading both once for the causes and once for the entries; no more than the findings about one subject are held.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    /// <exception cref="System.Text.Json.JsonException">While walking: the file of a run was changed or cut off.</exception>
    public static IEnumerable<RunComparisonEntry> Enumerate(RunRecord before, RunRecord after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return Lazily();

        IEnumerable<RunComparisonEntry> Lazily()
        {
            var causes = CausesOf(before, after);
            foreach (var entry in Walk(before, after, (_, _) => causes))
            {
                yield return entry;
            }
        }
    }

    /// <summary>Returns the findings to which something happened.</summary>
    /// <param name="change">What happened.</param>
    public IEnumerable<RunComparisonEntry> Of(FindingChange change) => Entries.Where(entry => entry.Change == change);

    private static IEnumerable<RunComparisonEntry> Walk(RunRecord before, RunRecord after, Func<RecordedFinding?, RecordedFinding?, ChangeCauses> causes)
    {
        using var old = new FindingGroups(before);
        using var now = new FindingGroups(after);
        while (old.Current.Count > 0 || now.Current.Count > 0)
        {
            var order = old.Current.Count == 0 ? 1 : now.Current.Count == 0 ? -1 : RunOrder.Compare(old.Current[0], now.Current[0]);
            var (gone, come) = (order <= 0 ? old.Take() : [], order >= 0 ? now.Take() : []);
            foreach (var mark in gone.Keys.Union(come.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                yield return Compare(gone.GetValueOrDefault(mark), come.GetValueOrDefault(mark), causes);
            }
        }
    }

    private static RunComparisonEntry Compare(RecordedFinding? old, RecordedFinding? now, Func<RecordedFinding?, RecordedFinding?, ChangeCauses> causes)
    {
        var change = old is null ? FindingChange.Appeared : now is null ? FindingChange.Gone : old.SaysTheSameAs(now) ? FindingChange.Unchanged : FindingChange.Changed;
        return new(change, change == FindingChange.Unchanged ? ChangeCauses.None : causes(old, now), old, now);
    }

    private static ChangeCauses CausesOf(RunRecord before, RunRecord after) =>
        (before.FactsDigest != after.FactsDigest ? ChangeCauses.Facts : ChangeCauses.None)
        | (before.EngineVersion != after.EngineVersion || !before.Packs.SequenceEqual(after.Packs, StringComparer.Ordinal) ? ChangeCauses.Rule : ChangeCauses.None)
        | (before.ProfileDigest != after.ProfileDigest ? ChangeCauses.Profile : ChangeCauses.None)
        | (WaiversOf(before).SetEquals(WaiversOf(after)) ? ChangeCauses.None : ChangeCauses.Waiver)
        | (before.AsOf != after.AsOf ? ChangeCauses.DatePassed : ChangeCauses.None);

    private static HashSet<string> WaiversOf(RunRecord run) =>
        run.Findings.Where(static finding => finding.Waiver is not null).Select(static finding => $"{finding.Fingerprint} {finding.Waiver}").ToHashSet(StringComparer.Ordinal);
}
