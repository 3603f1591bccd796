using System.Globalization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Compares texts of evidence with instants.</summary>
internal static class RegisterText
{
    internal static bool IsAt(string value, DateTimeOffset instant) => value.Length == 10
        ? DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && ChinaStandardTime.StartOf(day) == instant
        : value.Length > 10 && value[4] == '-' && DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at == instant;
}
