namespace FinAppCompliance.Domain.Localization;

/// <summary>Puts labels together.</summary>
internal static class LabelText
{
    /// <summary>Gets the words for a value that is recorded as absent.</summary>
    public static BilingualText None { get; } = new("无", "none");

    /// <summary>Gets the words for a value that nobody recorded.</summary>
    public static BilingualText Unknown { get; } = new("未登记", "not recorded");

    /// <summary>Gets the word for true.</summary>
    public static BilingualText Yes { get; } = new("是", "yes");

    /// <summary>Gets the word for false.</summary>
    public static BilingualText No { get; } = new("否", "no");

    /// <summary>Returns what separates the items of a list.</summary>
    public static string Separator(Language language) => language == Language.English ? ", " : "、";

    /// <summary>Joins texts to a list.</summary>
    public static BilingualText Join(IEnumerable<BilingualText> texts)
    {
        var all = texts.ToList();
        return all is [var only] ? only : new(
            string.Join(Separator(Language.Chinese), all.Select(static t => t.Zh)), string.Join(Separator(Language.English), all.Select(static t => t.En)));
    }
}
