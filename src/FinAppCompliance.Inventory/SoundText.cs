namespace FinAppCompliance.Inventory;

/// <summary>Refuses texts that a store could not keep unchanged or a person could not tell apart.</summary>
internal static class SoundText
{
    /// <summary>Returns an identifier of 1 to 150 characters without blanks, or throws.</summary>
    public static string Identifier(string? text, string member)
    {
        var identifier = Require(text, 150, member);
        return identifier.Any(char.IsWhiteSpace)
            ? throw new ArgumentException($"'{identifier}' holds a blank; write an identifier without blanks", member)
            : identifier;
    }

    /// <summary>Returns an optional identifier, or throws when it is present and unsound.</summary>
    public static string? OptionalIdentifier(string? text, string member) => text is null ? null : Identifier(text, member);

    /// <summary>Returns a reason of 1 to 2,000 characters, or throws.</summary>
    public static string Reason(string? text, string member) => Require(text, 2000, member);

    private static string Require(string? text, int longest, string member)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text, member);
        if (text.Length > longest)
        {
            throw new ArgumentException($"the text has {text.Length} characters; write at most {longest}", member);
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            throw new ArgumentException($"'{text}' begins or ends with a blank; remove it", member);
        }

        for (var index = 0; index < text.Length; index++)
        {
            var unsound = char.IsControl(text[index]) || (char.IsSurrogate(text[index]) && !char.IsSurrogatePair(text, index));
            if (unsound)
            {
                throw new ArgumentException($"the text holds a control character or half a character at position {index}; remove it", member);
            }

            index += char.IsHighSurrogate(text[index]) ? 1 : 0;
        }

        return text;
    }
}
