namespace FinAppCompliance.Rules;

/// <summary>Says on what a duty rests, and with it whether a breach may be waived.</summary>
public enum DutyBasis
{
    /// <summary>The text of a regulation, or one that nobody has seen yet; nobody can waive it, a breach is rectified. Also the default value.</summary>
    LawText = 0,

    /// <summary>An inference from a regulation or a design choice, which the text does not state (source mark <c>I</c>).</summary>
    Inference,

    /// <summary>A number that the institution set itself, where the text states no such duty.</summary>
    InstitutionNumber,

    /// <summary>A practice: a rule on files of a release, or one of a plug-in pack under its own namespace.</summary>
    Practice,
}
