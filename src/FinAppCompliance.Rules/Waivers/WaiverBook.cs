using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>The waivers of an institution, checked when they were loaded; the one place that decides what is waived.</summary>
/// <remarks>Gates, reports, differences and exit codes all ask this. Immutable and thread-safe.</remarks>
public sealed class WaiverBook
{
    private readonly ILookup<RuleId, Waiver> _byRule;
    private readonly WaiverPolicyOptions _policy;

    private WaiverBook(RuleSet ruleSet, IReadOnlyList<Waiver> waivers, WaiverPolicyOptions policy)
    {
        Waivers = waivers;
        _policy = policy;
        _byRule = waivers.ToLookup(w => ruleSet.Find(w.Rule)!.Rule.Id);
    }

    /// <summary>Gets the waivers, by id.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Makes a book without waivers.</summary>
    /// <param name="ruleSet">The rules.</param>
    public static WaiverBook Empty(RuleSet ruleSet) => Load(ruleSet, [], new WaiverPolicyOptions());

    /// <summary>Checks waivers and makes the book.</summary>
    /// <param name="ruleSet">The rules as they hold.</param>
    /// <param name="waivers">The waivers.</param>
    /// <param name="policy">Who may waive what.</param>
    /// <exception cref="WaiverException">A waiver names an unknown rule or a prohibition, has no reason, ends too late or before it begins, or its approver asked for it or lacks the right.</exception>
    public static WaiverBook Load(RuleSet ruleSet, IReadOnlyCollection<Waiver> waivers, WaiverPolicyOptions policy)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(waivers);
        ArgumentNullException.ThrowIfNull(policy);
        var mistakes = WaiverLint.Check(ruleSet, waivers, policy).ToList();
        return mistakes.Count == 0
            ? new(ruleSet, [.. waivers.OrderBy(static w => w.Id, StringComparer.Ordinal)], policy)
            : throw new WaiverException($"the waivers have {mistakes.Count} mistakes: {string.Join("; ", mistakes)}");
    }

    /// <summary>Lays the waivers over a run; every verdict stays visible under its waiver.</summary>
    /// <param name="run">The run.</param>
    public WaiverResolution Resolve(AssessmentRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var day = ChinaStandardTime.DateOf(run.AsOf);
        var matches = Waivers.ToDictionary(static w => w.Id, w => Matches(w, run.Findings), StringComparer.Ordinal);
        var honoured = Waivers.Where(w => w.HoldsOn(day) && IsHonoured(w, matches[w.Id]))
            .SelectMany(w => matches[w.Id].Select(finding => (finding, w)))
            .GroupBy(static pair => pair.finding, ReferenceEqualityComparer.Instance)
            .ToDictionary(static g => (Finding)g.Key!, static g => g.First().w, (IEqualityComparer<Finding>)ReferenceEqualityComparer.Instance);
        return new WaiverResolution(
            [.. run.Findings.Select(f => new ResolvedFinding(f, honoured.GetValueOrDefault(f)))],
            [.. Waivers.SelectMany(w => WaiverFindings.About(w, matches[w.Id], day, _policy, run.AsOf))]);
    }

    private bool IsHonoured(Waiver waiver, IReadOnlyList<Finding> matches) =>
        !WaiverFindings.IsTooWide(waiver, matches, _policy) && !WaiverFindings.ExceedsRight(waiver, matches, _policy);

    private List<Finding> Matches(Waiver waiver, IReadOnlyList<Finding> findings) =>
        [.. findings.Where(f => f.Outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview
            && _byRule[f.Rule].Contains(waiver)
            && (waiver.SubjectId is null || waiver.SubjectId == f.Subject.Id || waiver.SubjectId == f.Subject.Root)
            && (waiver.Fingerprint is null || waiver.Fingerprint == f.Fingerprint))];
}
