using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Rights;

/// <summary>What each of the eleven rights is called, on which article it rests, and what it asks of whoever fulfils it.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class RightWords
{
    /// <summary>Returns the name of a right.</summary>
    /// <param name="right">The right.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the eleven.</exception>
    public static BilingualText Name(RightKind right) => Enum.IsDefined(right) ? Labels.Of(right) : throw Unknown(right);

    /// <summary>Returns the article that gives a right.</summary>
    /// <param name="right">The right.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the eleven.</exception>
    public static RegulatoryReference Cite(RightKind right) => PrivacyCitations.Get(Row(right).Requirement);

    /// <summary>Says whether identity must be verified before a right is fulfilled; where nothing is given away or destroyed it must not be made a condition (PIPL 15, AUD 6.2).</summary>
    /// <param name="right">The right.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the eleven.</exception>
    public static bool NeedsIdentity(RightKind right) => Row(right).NeedsIdentity;

    /// <summary>Says whether retention by law can stand against a right (PIPL 47).</summary>
    /// <param name="right">The right.</param>
    public static bool Deletes(RightKind right) => right is RightKind.Delete or RightKind.CloseAccount;

    private static (string Requirement, bool NeedsIdentity) Row(RightKind right) => right switch
    {
        RightKind.Access => ("PIPL-45", true),
        RightKind.Copy => ("PIPL-45", true),
        RightKind.Port => ("NDR-25", true),
        RightKind.Correct => ("PIPL-46", true),
        RightKind.Supplement => ("PIPL-46", true),
        RightKind.Delete => ("PIPL-47", true),
        RightKind.Restrict => ("PIPL-44", false),
        RightKind.Withdraw => ("PIPL-15", false),
        RightKind.CloseAccount => ("NDR-24", true),
        RightKind.Explain => ("PIPL-48", false),
        RightKind.RefuseAutomated => ("PIPL-24", false),
        _ => throw Unknown(right),
    };

    private static ArgumentOutOfRangeException Unknown(RightKind right) => new(nameof(right), right, "it is none of the eleven rights");
}
