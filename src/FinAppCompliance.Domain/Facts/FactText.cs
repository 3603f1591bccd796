using System.Globalization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Turns values of facts into text that does not depend on culture.</summary>
internal static class FactText
{
    /// <summary>Returns a value as text; dates and instants in ISO 8601, instants in China time, truth values in lower case.</summary>
    public static string Of(object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToOffset(ChinaStandardTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
