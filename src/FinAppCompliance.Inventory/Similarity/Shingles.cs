namespace FinAppCompliance.Inventory.Similarity;

/// <summary>Takes texts apart: pairs of neighbouring Chinese characters, and whole words of other scripts.</summary>
internal static class Shingles
{
    /// <summary>Returns the parts of a text, repeated ones included.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var folded = PlainText.Fold(text);
        var start = 0;
        while (start < folded.Length)
        {
            var end = start + 1;
            var isHan = IsHan(folded[start]);
            while (end < folded.Length && folded[end] != ' ' && IsHan(folded[end]) == isHan)
            {
                end++;
            }

            if (!isHan)
            {
                yield return folded[start..end];
            }
            else if (end - start == 1)
            {
                yield return folded[start..end];
            }
            else
            {
                for (var index = start; index < end - 1; index++)
                {
                    yield return folded.Substring(index, 2);
                }
            }

            start = end < folded.Length && folded[end] == ' ' ? end + 1 : end;
        }
    }

    private static bool IsHan(char character) => character is (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') || char.IsSurrogate(character);
}
