using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Domain.Incidents;

/// <summary>The grade of an incident under one rule, as bounds that missing facts leave open.</summary>
/// <param name="Citation">The rule.</param>
/// <param name="AtLeast">The grade that the known facts prove.</param>
/// <param name="AtMost">The grade that the missing facts leave possible.</param>
/// <param name="Reasons">The criteria that are met, gravest first.</param>
/// <param name="Open">The criteria that missing facts leave open, gravest first.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record GradeVerdict(
    RegulatoryReference Citation, IncidentGrade AtLeast, IncidentGrade AtMost, FactList<BilingualText> Reasons, FactList<BilingualText> Open)
{
    /// <summary>Gets the names of the facts that prove <see cref="AtLeast"/>, as the register writes them.</summary>
    public FactList<string> DecidingFacts { get; init; } = FactList<string>.Empty;

    /// <summary>Gets the names of the facts whose absence leaves a graver grade open, as the register writes them.</summary>
    public FactList<string> MissingFacts { get; init; } = FactList<string>.Empty;

    /// <summary>Gets the grade; unknown while missing facts leave more than one possible, absent when the rule does not grade the incident.</summary>
    public Fact<IncidentGrade> Grade => AtLeast != AtMost ? Fact<IncidentGrade>.Unknown
        : AtLeast == IncidentGrade.Ungraded ? Fact<IncidentGrade>.Absent : AtLeast;

    /// <summary>Says whether the incident has a grade or a graver one.</summary>
    /// <param name="grade">The grade.</param>
    public Tri IsAtLeast(IncidentGrade grade) => AtLeast >= grade ? true : AtMost < grade ? false : Tri.Unknown;

    /// <summary>Says whether the incident has a grade or a graver one, by the graver of what was recorded and what the facts prove.</summary>
    /// <param name="grade">The grade.</param>
    /// <param name="recorded">The recorded grade; absent when the rule was decided not to grade it. Ungraded counts as unknown.</param>
    /// <remarks>A recorded grade never undoes what the facts prove, and missing facts may still prove a graver one.</remarks>
    public Tri IsAtLeast(IncidentGrade grade, Fact<IncidentGrade> recorded) => Reaches(recorded, grade) | IsAtLeast(grade);

    /// <summary>Says whether a recorded grade reaches another; ungraded counts as unknown, and absent reaches none.</summary>
    /// <param name="recorded">The recorded grade.</param>
    /// <param name="grade">The grade to reach.</param>
    internal static Tri Reaches(Fact<IncidentGrade> recorded, IncidentGrade grade) => !recorded.TryGet(out var known) ? recorded.Exists
        : known == IncidentGrade.Ungraded ? Tri.Unknown : known >= grade;

    /// <summary>Returns the bounds and the requirement.</summary>
    public override string ToString() => AtLeast == AtMost
        ? $"{Citation.Requirement}: {AtLeast}"
        : $"{Citation.Requirement}: {AtLeast} to {AtMost}, facts are missing";
}
