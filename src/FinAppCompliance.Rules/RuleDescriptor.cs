using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules;

/// <summary>Says what a rule is, for people and for the evaluator; written once, immutable afterwards.</summary>
/// <remarks>Thread-safe. A pack checks its descriptors when it is built and names every mistake at once.</remarks>
public sealed class RuleDescriptor
{
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

    /// <summary>Gets whether a breach may be waived; false for prohibitions.</summary>
    public bool IsWaivable { get; init; } = true;

    /// <summary>Gets whether the rule runs unless a profile switches it off; false for rules on unverified citations.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>Gets the main citation.</summary>
    public RegulatoryReference MainCitation => Citations[0];

    internal RegulatoryReference? MainCitationOrNull => Citations.Count > 0 ? Citations[0] : null;

    /// <summary>Returns id and title, for logs.</summary>
    public override string ToString() => $"{Id} {Title.En}";
}
