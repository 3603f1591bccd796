using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules;

/// <summary>Says what a rule is, for people and for the evaluator; written once, immutable afterwards.</summary>
/// <remarks>Thread-safe. A pack checks its descriptors when it is built and names every mistake at once.</remarks>
public sealed class RuleDescriptor
{
    private readonly DutyBasis? _statedBasis;

    /// <summary>Gets the id, never reused.</summary>
    public required RuleId Id { get; init; }

    /// <summary>Gets the condition that should hold, as a short sentence.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets the duty in own words: who must do what, and what silence of the register means.</summary>
    public required BilingualText Description { get; init; }

    /// <summary>Gets what to do when the rule is breached.</summary>
    public required BilingualText Remediation { get; init; }

    /// <summary>Gets the severity of a breach unless a conclusion or a profile says otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Gets the places of regulations that the rule rests on, the main one first; never empty.</summary>
    /// <remarks>A standing duty applies only between the effective dates of the main one; another by the day that <see cref="Arising"/> names.</remarks>
    public required IReadOnlyList<RegulatoryReference> Citations { get; init; }

    /// <summary>Gets what dates the duty; a standing duty unless stated.</summary>
    /// <remarks>Where an event of the subject dates it, an event outside the effective dates of the main citation makes the rule not applicable.</remarks>
    public DutyArising Arising { get; init; } = DutyArising.Standing;

    /// <summary>Gets the records that the rule reads besides its subject; empty when it reads none.</summary>
    public IReadOnlyList<FactNeed> Needs { get; init; } = [];

    /// <summary>Gets the members of records that the rule reads, as section and member of register files (<c>incidents.occurredAt</c>); null when not stated.</summary>
    /// <remarks>Only used to tell which entered facts no rule judged (<see cref="Evaluation.AssessmentRun.Unjudged"/>); it never changes a verdict.</remarks>
    public IReadOnlySet<string>? ReadMembers { get; init; }

    /// <summary>Gets the numbers that an institution may set; empty when there are none.</summary>
    public IReadOnlyList<RuleParameter> Parameters { get; init; } = [];

    /// <summary>Gets the version of the pack in which the rule appeared.</summary>
    public string Since { get; init; } = "0.1.0";

    /// <summary>Gets the rule that took this one's place; null while it stands.</summary>
    public RuleId? ReplacedBy { get; init; }

    /// <summary>Gets ids under which the rule was known before; waivers and profiles may still use them.</summary>
    public IReadOnlyList<RuleId> FormerIds { get; init; } = [];

    /// <summary>Gets on what the duty rests; derived from the id and the main citation unless stated.</summary>
    /// <remarks>
    /// A rule under a namespace is <see cref="DutyBasis.Practice"/>; one under a requirement id is <see cref="DutyBasis.Inference"/> when its
    /// main citation is inference and no text of it was seen, else <see cref="DutyBasis.LawText"/>. A pack is refused when a rule states a weaker basis than its
    /// main citation gives.
    /// </remarks>
    public DutyBasis Basis
    {
        get => _statedBasis ?? DerivedBasis;
        init => _statedBasis = value;
    }

    /// <summary>Gets whether the rule forbids conduct; a prohibition can neither be waived nor weakened nor passed by a gate.</summary>
    public bool IsProhibition { get; init; }

    /// <summary>Gets whether a breach may be waived; follows from <see cref="Basis"/>, and is false for prohibitions.</summary>
    public bool IsWaivable => !IsProhibition && Basis != DutyBasis.LawText;

    /// <summary>Gets whether the rule runs unless a profile switches it off; false for rules on unverified citations.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>Gets the main citation.</summary>
    public RegulatoryReference MainCitation => Citations[0];

    internal DutyBasis DerivedBasis =>
        Id.Namespace.Length > 0 ? DutyBasis.Practice
        : MainCitationOrNull is { } citation && IsInferred(citation.Source) ? DutyBasis.Inference
        : DutyBasis.LawText;

    internal RegulatoryReference? MainCitationOrNull => Citations.Count > 0 ? Citations[0] : null;

    private static bool IsInferred(SourceMarks source) => source.HasFlag(SourceMarks.Inference)
        && (source & (SourceMarks.OfficialQuestions | SourceMarks.FullText | SourceMarks.OtherSource)) == 0;

    /// <summary>Returns id and title, for logs.</summary>
    public override string ToString() => $"{Id} {Title.En}";
}
