using System.Text;

namespace FinAppCompliance.Inventory.Similarity;

/// <summary>Brings names to one form: half width, lower case, no blanks or punctuation, no words that say nothing.</summary>
internal static class PlainText
{
    private const int WidthOffset = 0xFEE0;

    private static readonly string[] Fillers = ["客户端", "官方版", "小程序", "公众号", "快应用", "服务号", "订阅号", "正式版", "app", "应用"];

    /// <summary>Returns the letters and digits of a text in one form, with single blanks where others stood.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var half = character is >= '\uFF01' and <= '\uFF5E' ? (char)(character - WidthOffset) : character;
            if (char.IsLetterOrDigit(half) || char.IsSurrogate(half))
            {
                folded.Append(char.ToLowerInvariant(half));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    /// <summary>Returns the form under which two spellings of one application's name are the same.</summary>
    public static string Key(string name)
    {
        var key = Fold(name).Replace(" ", string.Empty, StringComparison.Ordinal);
        foreach (var filler in Fillers)
        {
            if (key.Length > filler.Length && key.EndsWith(filler, StringComparison.Ordinal))
            {
                key = key[..^filler.Length];
            }
        }

        return key;
    }
}
