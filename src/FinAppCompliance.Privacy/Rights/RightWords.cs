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
    public static BilingualText Name(RightKind right) => Row(right).Name;

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

    private static (BilingualText Name, string Requirement, bool NeedsIdentity) Row(RightKind right) => right switch
    {
        RightKind.Access => (new("查阅", "access"), "PIPL-45", true),
        RightKind.Copy => (new("复制", "copy"), "PIPL-45", true),
        RightKind.Port => (new("转移", "move to another handler"), "NDR-25", true),
        RightKind.Correct => (new("更正", "correction"), "PIPL-46", true),
        RightKind.Supplement => (new("补充", "completion"), "PIPL-46", true),
        RightKind.Delete => (new("删除", "deletion"), "PIPL-47", true),
        RightKind.Restrict => (new("限制或者拒绝处理", "restriction or refusal of processing"), "PIPL-44", false),
        RightKind.Withdraw => (new("撤回同意", "withdrawal of consent"), "PIPL-15", false),
        RightKind.CloseAccount => (new("注销账号", "closing the account"), "NDR-24", true),
        RightKind.Explain => (new("解释说明处理规则", "explanation of the rules"), "PIPL-48", false),
        RightKind.RefuseAutomated => (new("拒绝自动化决策", "refusal of automated decisions"), "PIPL-24", false),
        _ => throw new ArgumentOutOfRangeException(nameof(right), right, "it is none of the eleven rights"),
    };
}
