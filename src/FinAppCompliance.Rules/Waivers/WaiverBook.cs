using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>The waivers of an institution, checked when they were loaded; the one place that decides how a finding stands.</summary>
/// <remarks>
/// Rectification records and disputes come with the facts of the run. Gates, reports, differences and exit codes all ask this.
/// Immutable and thread-safe.
/// </remarks>
public sealed class WaiverBook
{
    private readonly RuleSet _ruleSet;
    private readonly ILookup<RuleId, Waiver> _byRule;
    private readonly WaiverPolicyOptions _policy;
    private readonly ApproverRights _rights;

    private WaiverBook(RuleSet ruleSet, IReadOnlyList<Waiver> waivers, WaiverPolicyOptions policy, ApproverRights rights)
    {
        Waivers = waivers;
        _ruleSet = ruleSet;
        _policy = policy;
        _rights = rights;
        _byRule = waivers.ToLookup(w => ruleSet.Find(w.Rule)!.Rule.Id);
    }

    /// <summary>Gets the waivers, by id.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>Makes a book without waivers.</summary>
    /// <param name="ruleSet">The rules.</param>
    public static WaiverBook Empty(RuleSet ruleSet) => Load(ruleSet, [], new WaiverPolicyOptions(), FactSet.Empty);

    /// <summary>Checks waivers and makes the book.</summary>
    /// <param name="ruleSet">The rules as they hold.</param>
    /// <param name="waivers">The waivers.</param>
    /// <param name="policy">Who may waive what.</param>
    /// <param name="facts">The facts that are judged; every waiver names a subject among them.</param>
    /// <exception cref="WaiverException">
    /// A waiver names an unknown rule or subject or no subject, waives a prohibition or a duty that rests on the text of the law, has no reason,
    /// ends too late or before it begins, names a person with invisible characters, or its approver asked for it or lacks the right.
    /// </exception>
    public static WaiverBook Load(RuleSet ruleSet, IReadOnlyCollection<Waiver> waivers, WaiverPolicyOptions policy, FactSet facts)
    {
        ArgumentNullException.ThrowIfNull(ruleSet);
        ArgumentNullException.ThrowIfNull(waivers);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(facts);
        var rights = new ApproverRights(policy);
        var mistakes = rights.Mistakes.Concat(WaiverLint.Check(ruleSet, waivers, (policy, rights), facts)).ToList();
        return mistakes.Count == 0
            ? new(ruleSet, [.. waivers.OrderBy(static w => w.Id, StringComparer.Ordinal)], policy, rights)
            : throw new WaiverException($"the waivers have {mistakes.Count} mistakes: {string.Join("; ", mistakes)}");
    }

    /// <summary>Lays the waivers, and the rectification records and disputes among the facts, over a run; every verdict stays visible.</summary>
    /// <param name="run">The run.</param>
    public WaiverResolution Resolve(AssessmentRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return ResolveSome(run, run.EnumerateFindings, run.EnumerateFindings);
    }

    /// <summary>Lays the same over some findings of a run; those of the same rules about all subjects tell what matches, so that too wide a waiver is seen.</summary>
    internal WaiverResolution ResolveSome(AssessmentRun run, Func<IEnumerable<Finding>> all, Func<IEnumerable<Finding>> some)
    {
        var day = ChinaStandardTime.DateOf(run.AsOf);
        var standings = new Standings(_ruleSet, run.Facts, day);
        var matches = Waivers.ToDictionary(static w => w.Id, static _ => new List<Finding>(), StringComparer.Ordinal);
        if (Waivers.Count > 0 || !standings.IsEmpty)
        {
            foreach (var finding in all().Where(Standings.MayBeDisputed))
            {
                standings.Note(finding);
                foreach (var waiver in _byRule[finding.Rule].Where(w => Standings.MayBeCovered(finding) && Covers(w, finding)))
                {
                    matches[waiver.Id].Add(finding);
                }
            }
        }

        var honoured = Waivers.Where(w => w.HoldsOn(day) && IsHonoured(w, matches[w.Id])).ToLookup(w => _ruleSet.Find(w.Rule)!.Rule.Id);
        return new WaiverResolution(run, some, finding => Lay(finding, honoured, standings))
        {
            AboutWaivers = [.. Waivers.SelectMany(w => WaiverFindings.About(w, matches[w.Id], day, (_policy, _rights), run.AsOf))],
            AboutRectifications = [.. standings.AboutRectifications(_policy.SoonEndingDays, run.AsOf)],
            AboutDisputes = [.. standings.AboutDisputes(run.AsOf)],
        };
    }

    private static bool Covers(Waiver waiver, Finding finding) =>
        (waiver.SubjectId == finding.Subject.Id || waiver.SubjectId == finding.Subject.Root)
        && (waiver.Fingerprint is null || waiver.Fingerprint == finding.Fingerprint);

    private static ResolvedFinding Lay(Finding finding, ILookup<RuleId, Waiver> honoured, Standings standings)
    {
        var mayBeCovered = Standings.MayBeCovered(finding);
        return new(finding, mayBeCovered ? honoured[finding.Rule].FirstOrDefault(w => Covers(w, finding)) : null)
        {
            Rectification = mayBeCovered ? standings.RectificationOf(finding) : null,
            Dispute = Standings.MayBeDisputed(finding) ? standings.DisputeOf(finding) : null,
        };
    }

    private bool IsHonoured(Waiver waiver, IReadOnlyList<Finding> matches) =>
        !WaiverFindings.IsTooWide(matches, _policy) && !WaiverFindings.ExceedsRight(waiver, matches, _rights);
}
