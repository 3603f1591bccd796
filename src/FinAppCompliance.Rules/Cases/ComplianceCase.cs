using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Findings of all packs with one root cause: what a person deals with as one matter.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ComplianceCase
{
    // What is over cannot be stopped or made up for: neither is anybody told to.
    private static readonly BilingualText PastRemedy = new(
        "如实记录未符合的期间和原因，评估影响，不得倒签", "record truthfully from when until when and why it did not hold, and assess the effect; do not backdate");

    internal ComplianceCase(string id, IReadOnlyList<Finding> findings, IReadOnlyList<CaseSum> sums, IReadOnlyList<CaseFact> facts, CaseRoots roots, IReadOnlyList<CaseMark> marks)
    {
        Id = id;
        Findings = findings;
        Sums = sums;
        Facts = facts;
        var root = findings[0].Subject.Root;
        Root = root;
        RootName = roots.NameOf(root);
        ApplicationId = roots.ApplicationOf(root);
        UnitId = roots.UnitOf(root);
        UnitName = UnitId is { } unit ? roots.NameOf(unit) : null;
        PersonId = roots.PersonOf(root);
        PersonName = PersonId is { } person ? roots.NameOf(person) : null;
        SubjectNames = findings.Select(static finding => finding.Subject.Id).Where(id => id != root).Distinct(StringComparer.Ordinal)
            .Select(id => (Id: id, Name: roots.NameOf(id))).Where(static named => named.Name is not null).ToDictionary(static named => named.Id, static named => named.Name!, StringComparer.Ordinal);
        Mark = marks.Where((_, at) => findings[at].Outcome == findings[0].Outcome).MinBy(static mark => mark.State);
    }

    /// <summary>Gets a mark of the root cause, the same in every run while the cause stands, whatever the wording: 16 hexadecimal digits.</summary>
    public string Id { get; }

    /// <summary>Gets the findings, the gravest first.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Gets the gravest finding.</summary>
    public Finding Main => Findings[0];

    /// <summary>Gets what may be claimed: that of the gravest finding.</summary>
    public RuleOutcome Outcome => Main.Outcome;

    /// <summary>Gets the gravest severity.</summary>
    public Severity Severity => Main.Severity;

    /// <summary>Gets the other rules that the same cause breaks, each once, in the order of the findings.</summary>
    public IReadOnlyList<RuleId> AlsoBreaks => [.. Findings.Select(static finding => finding.Rule).Distinct().Skip(1)];

    /// <summary>Gets how the least settled of its gravest findings stands: the case is waived only when all of them are.</summary>
    public CaseMark Mark { get; }

    /// <summary>Gets how the case stands.</summary>
    public FindingStanding State => Mark.State;

    /// <summary>Gets the sum of each time rule, in the order of the findings; empty when time plays no part.</summary>
    public IReadOnlyList<CaseSum> Sums { get; }

    /// <summary>Gets the facts on which the case rests, each once; those that only show that a rule governs are left out.</summary>
    public IReadOnlyList<CaseFact> Facts { get; }

    /// <summary>Gets the id of the record at the top, such as the application.</summary>
    public string Root { get; }

    /// <summary>Gets the name of that record; null when the register does not name it.</summary>
    public string? RootName { get; }

    /// <summary>Gets the id of the application; null when the case belongs to none.</summary>
    public string? ApplicationId { get; }

    /// <summary>Gets the id of the unit that answers for it; null when the register does not say.</summary>
    public string? UnitId { get; }

    /// <summary>Gets the name of that unit; null when the register does not say.</summary>
    public string? UnitName { get; }

    /// <summary>Gets the id of the person who answers for it; null when the register does not say.</summary>
    public string? PersonId { get; }

    /// <summary>Gets the name of that person; null when the register does not say.</summary>
    public string? PersonName { get; }

    /// <summary>Gets what to do, each once, the gravest rule's first; about a gap that is over only that it is recorded.</summary>
    public IReadOnlyList<BilingualText> Remediations => [.. Findings.Select(static finding => finding.Outcome == RuleOutcome.PastBreach ? PastRemedy : finding.Remediation).Distinct()];

    internal IReadOnlyDictionary<string, string> SubjectNames { get; }

    /// <summary>Gets what tells the case apart from another of the same kind under another root: nothing but the root.</summary>
    internal string Kind => string.Join('\u001f', Findings.Select(static finding => $"{finding.Rule}\u001e{finding.Key}\u001e{finding.Outcome}\u001e{finding.Severity}\u001e{finding.Message.Zh}").Append($"{Mark.State}").Append(ApplicationId is null ? Root : string.Empty));

    /// <summary>Returns id, rule and root, for logs.</summary>
    public override string ToString() => $"{Id} {Severity} {Main.Rule} {Root} ({Findings.Count})";
}
