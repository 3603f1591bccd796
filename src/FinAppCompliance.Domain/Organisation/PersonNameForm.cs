using System.Globalization;
using System.Text;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>Finds what nobody sees in a name, and the form by which names are compared.</summary>
internal static class PersonNameForm
{
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    // A process without ICU returns texts unchanged; then only characters that need no normalisation, or full-width ones, can be compared.
    private static readonly bool CanNormalise = "\uFF37".Normalize(NormalizationForm.FormKC) == "W";

    internal static BilingualText Blank { get; } = new("姓名为空白，请写明姓名或用户标识", "the name is blank; write a name or a user id");

    internal static BilingualText? FlawOf(string? text) =>
        string.IsNullOrWhiteSpace(text) ? Blank
        : text.Length > PersonName.MaximumLength ? new(
            $"姓名有{text.Length}个字符，最多{PersonName.MaximumLength}个",
            $"the name has {text.Length} characters; write at most {PersonName.MaximumLength}")
        : FlawIn(text);

    /// <summary>Finds the first character that nobody sees or that cannot be compared; null when there is none.</summary>
    internal static BilingualText? FlawIn(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune) || IsInvisible(rune))
            {
                var code = (Rune.TryGetRuneAt(text, at, out var shown) ? shown.Value : text[at]).ToString("X4", CultureInfo.InvariantCulture);
                return new(
                    $"姓名第{at + 1}位是不可见或无效字符U+{code}，请删去后重写",
                    $"the name holds the invisible or invalid character U+{code} at position {at + 1}; remove it");
            }

            if (!CanNormalise && !IsPlain(rune))
            {
                return new(
                    $"运行环境未启用Unicode规范化，无法比较姓名中的U+{rune.Value:X4}；请启用ICU（InvariantGlobalization=false）",
                    $"U+{rune.Value:X4} cannot be compared in a process without Unicode normalisation; run it with ICU (InvariantGlobalization=false)");
            }

            at += rune.Utf16SequenceLength;
        }

        return null;
    }

    internal static string KeyOf(string text)
    {
        var folded = Fold(Normalise(text));
        var key = new StringBuilder(folded.Length);
        foreach (var c in folded.Where(static c => !char.IsWhiteSpace(c)))
        {
            key.Append(c);
        }

        return Normalise(key.ToString());
    }

    private static string Normalise(string text) => CanNormalise
        ? text.Normalize(NormalizationForm.FormKC)
        : string.Create(text.Length, text, static (span, from) =>
        {
            for (var at = 0; at < from.Length; at++)
            {
                span[at] = from[at] is >= FirstFullWidth and <= LastFullWidth ? (char)(from[at] - FirstFullWidth + '!') : from[at];
            }
        });

    // Upper before lower joins what has one upper case, such as both small sigmas; the three letters after it have no simple fold.
    private static string Fold(string text) => text.ToUpperInvariant().ToLowerInvariant()
        .Replace("ß", "ss", StringComparison.Ordinal)
        .Replace('ı', 'i')
        .Replace("i\u0307", "i", StringComparison.Ordinal)
        .Replace('İ', 'i');

    private static bool IsInvisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        // Rare characters of names stand in the ideographic planes and in private use before every system knows them.
        UnicodeCategory.OtherNotAssigned => rune.Value is < 0x20000 or > 0x3FFFD,
        _ => IsFiller(rune.Value),
    };

    // Ignorable characters of other categories: joiners, fillers, vowel carriers, variation selectors, the empty Braille cell.
    private static bool IsFiller(int value) => value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0000 and <= 0xE0FFF);

    // What NFKC leaves as it is when no combining mark stands near: letters of European scripts, ideographs, kana, Hangul, separators of names.
    private static bool IsPlain(Rune rune) => rune.IsAscii || Rune.IsWhiteSpace(rune) || rune.Value is (>= FirstFullWidth and <= LastFullWidth)
        or 0xB7 or 0x2022 or 0x2027 or 0x30FB or 0x30FC
        or (>= 0xC0 and <= 0x131) or (>= 0x134 and <= 0x13E) or (>= 0x141 and <= 0x148) or (>= 0x14A and <= 0x17E)
        or (>= 0x386 and <= 0x3CE) or (>= 0x400 and <= 0x45F)
        or (>= 0x3041 and <= 0x3096) or (>= 0x30A1 and <= 0x30FA) or (>= 0xAC00 and <= 0xD7A3)
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xE000 and <= 0xF8FF)
        or (>= 0x20000 and <= 0x2F7FF) or (>= 0x30000 and <= 0x323AF);
}
