using System.Globalization;

namespace FinAppCompliance.Domain.Localization;

/// <summary>Holds one statement in Chinese and in English; both are required.</summary>
/// <remarks>Immutable and thread-safe. Two texts are equal when both languages are equal, compared ordinally.</remarks>
public sealed record BilingualText
{
    /// <summary>Creates a text from its two languages.</summary>
    /// <param name="zh">The Chinese text; not blank.</param>
    /// <param name="en">The English text; not blank.</param>
    /// <exception cref="ArgumentException">One of the texts is null, empty or blank.</exception>
    public BilingualText(string zh, string en)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(zh);
        ArgumentException.ThrowIfNullOrWhiteSpace(en);
        Zh = zh;
        En = en;
    }

    /// <summary>Gets the Chinese text.</summary>
    public string Zh { get; }

    /// <summary>Gets the English text.</summary>
    public string En { get; }

    /// <summary>Returns the text in one language.</summary>
    /// <param name="language">The language wanted; anything but <see cref="Language.English"/> gives Chinese.</param>
    public string In(Language language) => language == Language.English ? En : Zh;

    /// <summary>Fills the numbered placeholders of both languages, independent of culture.</summary>
    /// <param name="arguments">Values for the placeholders <c>{0}</c>, <c>{1}</c> and so on.</param>
    /// <exception cref="FormatException">A placeholder has no argument.</exception>
    public BilingualText Format(params object?[] arguments) => new(
        string.Format(CultureInfo.InvariantCulture, Zh, arguments),
        string.Format(CultureInfo.InvariantCulture, En, arguments));

    /// <summary>Returns both languages, for logs.</summary>
    public override string ToString() => $"{Zh} / {En}";
}
