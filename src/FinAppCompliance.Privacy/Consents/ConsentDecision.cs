using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>The answer to "may this purpose be pursued for this person", with its reasons; works in an <c>if</c>.</summary>
/// <remarks>The default value denies. Immutable and thread-safe; equality is by value. Names no person.</remarks>
/// <param name="Purpose">The purpose.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Basis">The lawful basis of the purpose; null when no notice in force lists it.</param>
/// <param name="NoticeVersion">The version that was consented to, or the one in force where nobody consented; zero when there is none.</param>
/// <param name="AsOf">The instant for which the decision was made, in UTC.</param>
public readonly record struct ConsentDecision(PurposeId Purpose, ConsentVerdict Verdict, LawfulBasis? Basis, int NoticeVersion, DateTimeOffset AsOf)
{
    /// <summary>Gets the form of consent to ask for; none when the purpose is permitted or asking is of no use.</summary>
    public ConsentForm Ask { get; init; }

    /// <summary>Gets whether the purpose may be pursued.</summary>
    public bool Permits => Verdict is ConsentVerdict.Permitted or ConsentVerdict.PermittedByOtherBasis;

    /// <summary>Gets the article from which the verdict follows.</summary>
    public RegulatoryReference Citation => VerdictReasons.Cite(Verdict);

    /// <summary>Gets the reason for a reader.</summary>
    public BilingualText Reason => VerdictReasons.Explain(Verdict);

    /// <summary>Says whether the purpose may be pursued; makes <c>if</c> work.</summary>
    /// <param name="decision">The decision.</param>
    public static bool operator true(ConsentDecision decision) => decision.Permits;

    /// <summary>Says whether the purpose may not be pursued.</summary>
    /// <param name="decision">The decision.</param>
    public static bool operator false(ConsentDecision decision) => !decision.Permits;

    /// <summary>Says whether the purpose may not be pursued; makes <c>if (!…)</c> work.</summary>
    /// <param name="decision">The decision.</param>
    public static bool operator !(ConsentDecision decision) => !decision.Permits;

    /// <summary>Returns the purpose, the verdict, the reason in English and the requirement.</summary>
    public override string ToString() => $"{Purpose}: {Verdict}, {Reason.En} ({Citation.Requirement})";
}
