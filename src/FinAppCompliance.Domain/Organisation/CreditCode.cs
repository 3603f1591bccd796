namespace FinAppCompliance.Domain.Organisation;

/// <summary>Checks unified social credit codes (统一社会信用代码, GB 32100-2015): 18 characters, the last a check character.</summary>
public static class CreditCode
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /// <summary>Says whether a text is a code with the right check character.</summary>
    /// <param name="text">The text, in capitals; null is no code.</param>
    public static bool IsValid(string? text)
    {
        if (text is not { Length: 18 })
        {
            return false;
        }

        var (sum, weight) = (0, 1);
        foreach (var c in text.AsSpan(0, 17))
        {
            var value = Alphabet.IndexOf(c, StringComparison.Ordinal);
            if (value < 0)
            {
                return false;
            }

            sum += value * weight;
            weight = weight * 3 % 31;
        }

        return Alphabet[(31 - (sum % 31)) % 31] == text[17];
    }
}
