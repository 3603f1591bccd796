namespace FinAppCompliance.AuditTrail.Entries;

/// <summary>Refuses text that some store cannot keep unchanged, before it reaches any of them.</summary>
internal static class AuditText
{
    public const int MaximumLength = 512;

    public static string Check(string? text, string what)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, what);
        if (text.Length > MaximumLength)
        {
            throw new ArgumentException($"the text has '{text.Length}' characters; at most {MaximumLength} are kept", what);
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
            {
                throw new ArgumentException($"the text holds U+0000 at position {i}; remove it", what);
            }

            if (char.IsSurrogate(text[i]))
            {
                if (!char.IsSurrogatePair(text, Math.Min(i, text.Length - 2)) || !char.IsHighSurrogate(text[i]))
                {
                    throw new ArgumentException($"the text holds an unpaired surrogate at position {i}; mend its encoding", what);
                }

                i++;
            }
        }

        return text;
    }
}
