using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Runs;

/// <summary>What changed between two runs, finding by finding, and why.</summary>
/// <remarks>Immutable and thread-safe; ordered by rule, subject and key.</remarks>
public sealed class RunDiff
{
    private readonly AssessmentRun _before;
    private readonly AssessmentRun _after;
    private readonly FactChanges _changes;

    private RunDiff(AssessmentRun before, AssessmentRun after, WaiverBook? waiversBefore, WaiverBook? waiversAfter)
    {
        _before = before;
        _after = after;
        _changes = FactChanges.Between(before.Facts, after.Facts);
        var old = Resolve(before, waiversBefore);
        var now = Resolve(after, waiversAfter);
        Entries = [.. old.Keys.Union(now.Keys, StringComparer.Ordinal)
            .Select(mark => Compare(old.GetValueOrDefault(mark), now.GetValueOrDefault(mark)))
            .OrderBy(static e => e.Finding.Rule).ThenBy(static e => e.Finding.Subject.Id, StringComparer.Ordinal).ThenBy(static e => e.Finding.Key, StringComparer.Ordinal)];
    }

    /// <summary>Gets every finding of either run with what happened to it.</summary>
    public IReadOnlyList<RunDiffEntry> Entries { get; }

    /// <summary>Compares two runs.</summary>
    /// <param name="before">The earlier run.</param>
    /// <param name="after">The later run.</param>
    /// <param name="waiversBefore">The waivers over the earlier run; null for none.</param>
    /// <param name="waiversAfter">The waivers over the later run; null for none.</param>
    public static RunDiff Between(AssessmentRun before, AssessmentRun after, WaiverBook? waiversBefore = null, WaiverBook? waiversAfter = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new(before, after, waiversBefore, waiversAfter);
    }

    /// <summary>Returns the findings to which something happened.</summary>
    /// <param name="change">What happened.</param>
    public IEnumerable<RunDiffEntry> Of(FindingChange change) => Entries.Where(e => e.Change == change);

    private static Dictionary<string, ResolvedFinding> Resolve(AssessmentRun run, WaiverBook? waivers) =>
        (waivers?.Resolve(run).Findings ?? [.. run.Findings.Select(static f => new ResolvedFinding(f, null))])
        .ToDictionary(static f => f.Finding.Fingerprint, StringComparer.Ordinal);

    private static bool IsSame(ResolvedFinding old, ResolvedFinding now) =>
        old.Waiver?.Id == now.Waiver?.Id && old.Finding with { AsOf = now.Finding.AsOf } == now.Finding;

    private RunDiffEntry Compare(ResolvedFinding? old, ResolvedFinding? now)
    {
        var change = old is null ? FindingChange.Appeared : now is null ? FindingChange.Gone : IsSame(old, now) ? FindingChange.Unchanged : FindingChange.Changed;
        var causes = change == FindingChange.Unchanged ? ChangeCauses.None : CausesOf(old, now);
        return new(change, causes, old, now);
    }

    private ChangeCauses CausesOf(ResolvedFinding? old, ResolvedFinding? now)
    {
        var finding = (now ?? old)!.Finding;
        var before = _before.RuleSet.Find(finding.Rule);
        var after = _after.RuleSet.Find(finding.Rule);
        var causes = ChangeCauses.None;
        causes |= before is null || after is null || before.Pack.Version != after.Pack.Version ? ChangeCauses.Rule : ChangeCauses.None;
        causes |= before is not null && after is not null && Tailoring(before) != Tailoring(after) ? ChangeCauses.Profile : ChangeCauses.None;
        causes |= old?.Waiver?.Id != now?.Waiver?.Id ? ChangeCauses.Waiver : ChangeCauses.None;
        causes |= (after ?? before) is { } entry && FactsChanged(entry, finding.Subject.Root) ? ChangeCauses.Facts : ChangeCauses.None;
        var isDateAlone = causes is ChangeCauses.None or ChangeCauses.Waiver && _before.AsOf != _after.AsOf;
        return isDateAlone ? causes | ChangeCauses.DatePassed : causes;
    }

    private bool FactsChanged(RuleSetEntry entry, string root) =>
        _changes.RootsOf(entry.Binding.SubjectType).Contains(root)
        || entry.Rule.Needs.Any(need => _changes.RootsTouchedThrough(need)?.Contains(root) ?? true);

    private static string Tailoring(RuleSetEntry entry) =>
        $"{entry.IsOn} {entry.Severity} {string.Join(';', entry.ParameterValues.Select(static p => p.Value.In(Language.English)))}";
}
