namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>Refuses text that not every database keeps unchanged, before it becomes part of a key.</summary>
internal static class StoreKey
{
    public static string Check(string text, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, what);
        for (var at = 0; at < text.Length; at++)
        {
            var isPair = at + 1 < text.Length && char.IsSurrogatePair(text, at);
            if (text[at] == '\0' || (char.IsSurrogate(text[at]) && !isPair))
            {
                throw new ArgumentException($"the text holds U+0000 or an unpaired surrogate at position {at}; mend it", what);
            }

            at += isPair ? 1 : 0;
        }

        return text;
    }
}
