namespace FinAppCompliance.Domain.Organisation;

/// <summary>Compares region codes (行政区划代码, GB/T 2260): six digits, or <c>CN</c> for the whole country.</summary>
/// <remarks>Two zeros at the end mean a whole city, four mean a whole province. Whether a code is in use is not checked.</remarks>
public static class AdministrativeRegion
{
    /// <summary>Gets the code of the whole country.</summary>
    public static string WholeCountry => "CN";

    /// <summary>Says whether a text has the form of a region code.</summary>
    /// <param name="code">The text; null has not.</param>
    public static bool IsCode(string? code) =>
        code == WholeCountry || (code is { Length: 6 } && code.All(char.IsAsciiDigit) && code[..2] != "00");

    /// <summary>Says whether a region lies within another or is the same.</summary>
    /// <param name="outer">The code of the region that may contain the other.</param>
    /// <param name="inner">The code of the region that may lie within.</param>
    /// <returns>Also false when one of the texts is no region code.</returns>
    public static bool Covers(string outer, string inner)
    {
        if (!IsCode(outer) || !IsCode(inner))
        {
            return false;
        }

        if (outer == WholeCountry || outer == inner)
        {
            return true;
        }

        var significant = outer.EndsWith("0000", StringComparison.Ordinal) ? 2 : outer.EndsWith("00", StringComparison.Ordinal) ? 4 : 6;
        return inner != WholeCountry && string.CompareOrdinal(outer, 0, inner, 0, significant) == 0;
    }
}
