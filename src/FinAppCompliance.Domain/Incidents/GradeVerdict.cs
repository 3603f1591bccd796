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
    /// <param name="recorded">The recorded grade; absent when a person decided that the rule does not grade it. Ungraded counts as unknown.</param>
    /// <remarks>A recorded grade settles what missing facts leave open, since a person decided on it; it never undoes what the facts prove.</remarks>
    public Tri IsAtLeast(IncidentGrade grade, Fact<IncidentGrade> recorded) =>
        AtLeast >= grade ? true
        : recorded.TryGet(out var known) && known != IncidentGrade.Ungraded ? known >= grade
        : recorded.IsAbsent ? false
        : IsAtLeast(grade);

    /// <summary>Returns the bounds and the requirement.</summary>
    public override string ToString() => AtLeast == AtMost
        ? $"{Citation.Requirement}: {AtLeast}"
        : $"{Citation.Requirement}: {AtLeast} to {AtMost}, facts are missing";
}
