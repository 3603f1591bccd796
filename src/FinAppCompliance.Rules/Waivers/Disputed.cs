using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Waivers;

/// <summary>One dispute in a run: what it is about, and whether it stands.</summary>
internal sealed class Disputed
{
    private readonly RuleId? _rule;
    private readonly bool _stands;

    internal Disputed(FindingDispute dispute, RuleSet ruleSet, DateOnly today)
    {
        Record = dispute;
        Faults = RecordFaults.Of(dispute);
        _rule = dispute.Rule.TryGet(out var text) && RuleId.TryParse(text, out var id) ? ruleSet.Find(id)?.Rule.Id : null;
        _stands = dispute.StandsOn(today);
    }

    internal FindingDispute Record { get; }

    internal IReadOnlyList<RecordFault> Faults { get; }

    internal bool Holds => Faults.Count == 0 && _stands;

    internal bool IsMatched { get; private set; }

    internal bool IsAbout(Finding finding) =>
        _rule == finding.Rule
        && Record.SubjectId.TryGet(out var subject) && (subject == finding.Subject.Id || subject == finding.Subject.Root)
        && (!Record.Fingerprint.TryGet(out var mark) || mark == finding.Fingerprint);

    internal void Note() => IsMatched = true;
}
