using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>One rectification record in a run: what it is about, whether it holds, and what it covers.</summary>
internal sealed class Rectified
{
    private readonly HashSet<RuleId> _rules;
    private readonly HashSet<string> _fingerprints;
    private readonly string? _subject;

    internal Rectified(RectificationRecord item, RuleSet ruleSet, DateOnly today)
    {
        Item = item;
        UnknownRules = [.. item.Rules.Where(rule => !RuleId.TryParse(rule, out var id) || ruleSet.Find(id) is null)];
        _rules = [.. item.Rules.Except(UnknownRules, StringComparer.Ordinal).Select(rule => ruleSet.Find(rule)!.Rule.Id)];
        _fingerprints = [.. item.Fingerprints];
        _subject = item.SubjectId.TryGet(out var subject) ? subject : null;
        Faults = RecordFaults.Of(item);
        Missing = RecordFaults.MissingIn(item);
        Holds = Faults.Count == 0 && Missing.Count == 0 && !item.IsClosed && item.OpenedOn.Value <= today;
    }

    internal RectificationRecord Item { get; }

    internal IReadOnlyList<string> UnknownRules { get; }

    internal IReadOnlyList<RecordFault> Faults { get; }

    internal IReadOnlyList<RecordFault> Missing { get; }

    /// <summary>Gets whether findings can stand under it: open, complete, free of contradictions, and begun.</summary>
    internal bool Holds { get; }

    /// <summary>Gets the gravest finding that it is about; null when there is none.</summary>
    internal Severity? Gravest { get; private set; }

    /// <summary>Says whether a finding is meant: by fingerprint, or by rule and subject; nothing is meant by a rule or a subject alone.</summary>
    internal bool IsAbout(Finding finding) =>
        (_fingerprints.Count > 0 || (_rules.Count > 0 && _subject is not null))
        && (Item.Rules.Count == 0 || _rules.Contains(finding.Rule))
        && (_subject is null || _subject == finding.Subject.Id || _subject == finding.Subject.Root)
        && (_fingerprints.Count == 0 || _fingerprints.Contains(finding.Fingerprint));

    internal void Note(Finding finding) => Gravest = Gravest is { } gravest && gravest > finding.Severity ? gravest : finding.Severity;
}
