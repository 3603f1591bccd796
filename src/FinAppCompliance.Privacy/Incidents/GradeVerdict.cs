using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Privacy.Incidents;

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
    /// <summary>Gets the grade; unknown while missing facts leave more than one possible, absent when the rule does not grade the incident.</summary>
    public Fact<IncidentGrade> Grade => AtLeast != AtMost ? Fact<IncidentGrade>.Unknown
        : AtLeast == IncidentGrade.Ungraded ? Fact<IncidentGrade>.Absent : AtLeast;

    /// <summary>Says whether the incident has a grade or a graver one.</summary>
    /// <param name="grade">The grade.</param>
    public Tri IsAtLeast(IncidentGrade grade) => AtLeast >= grade ? true : AtMost < grade ? false : Tri.Unknown;

    /// <summary>Returns the bounds and the requirement.</summary>
    public override string ToString() => AtLeast == AtMost
        ? $"{Citation.Requirement}: {AtLeast}"
        : $"{Citation.Requirement}: {AtLeast} to {AtMost}, facts are missing";
}
