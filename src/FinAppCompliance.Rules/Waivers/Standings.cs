using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>The rectification records and disputes among the facts of a run, and the findings they are about.</summary>
internal sealed class Standings
{
    private readonly FactSet _facts;
    private readonly DateOnly _today;
    private readonly List<Rectified> _items = [];
    private readonly List<Disputed> _disputes = [];

    internal Standings(RuleSet ruleSet, FactSet facts, DateOnly today)
    {
        _facts = facts;
        _today = today;
        foreach (var record in facts.SpanOf(typeof(RectificationRecord)))
        {
            _items.Add(new((RectificationRecord)record, ruleSet, today));
        }

        foreach (var record in facts.SpanOf(typeof(FindingDispute)))
        {
            _disputes.Add(new((FindingDispute)record, ruleSet, today));
        }
    }

    internal bool IsEmpty => _items.Count == 0 && _disputes.Count == 0;

    /// <summary>Says whether a finding can be waived or rectified: what cannot be told, is not yet due or is over cannot.</summary>
    internal static bool MayBeCovered(Finding finding) => finding.Outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview;

    /// <summary>Says whether a finding can be disputed: one that says something does not, or did not, hold.</summary>
    internal static bool MayBeDisputed(Finding finding) => MayBeCovered(finding) || finding.Outcome == RuleOutcome.PastBreach;

    /// <summary>Remembers a finding that may be disputed with the records that are about it.</summary>
    internal void Note(Finding finding)
    {
        foreach (var item in _items.Where(item => MayBeCovered(finding) && item.IsAbout(finding)))
        {
            item.Note(finding);
        }

        foreach (var dispute in _disputes.Where(dispute => dispute.IsAbout(finding)))
        {
            dispute.Note();
        }
    }

    /// <summary>Returns the record under which a finding stands: of several, the one that is due first.</summary>
    internal RectificationStanding? RectificationOf(Finding finding) => _items.Count == 0 ? null : _items
        .Where(item => item.Holds && item.IsAbout(finding)).Select(static item => item.Item)
        .OrderBy(static item => item.EffectiveDueOn).ThenBy(static item => item.Id, StringComparer.Ordinal)
        .Select(item => new RectificationStanding(item, item.EffectiveDueOn!.Value, item.IsOverdueOn(_today), item.DaysLate(_today))).FirstOrDefault();

    internal FindingDispute? DisputeOf(Finding finding) => _disputes.Count == 0 ? null : _disputes
        .Where(dispute => dispute.Holds && dispute.IsAbout(finding)).Select(static dispute => dispute.Record)
        .MinBy(static dispute => dispute.Id, StringComparer.Ordinal);

    internal IEnumerable<Finding> AboutRectifications(int soonDays, DateTimeOffset asOf) =>
        _items.SelectMany(item => StandingFindings.About(item, _facts, (_today, soonDays), asOf));

    internal IEnumerable<Finding> AboutDisputes(DateTimeOffset asOf) => _disputes.SelectMany(dispute => StandingFindings.About(dispute, asOf));
}
