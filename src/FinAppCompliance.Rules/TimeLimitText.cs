using System.Globalization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules;

/// <summary>Reads time limits as profiles write them: an amount, a blank and a unit.</summary>
internal static class TimeLimitText
{
    internal static TimeLimit? Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var amount)
            && !char.IsAsciiDigit(parts[1][0])
            && Enum.TryParse<TimeUnit>(parts[1], ignoreCase: true, out var unit)
                ? new TimeLimit(amount, unit)
                : null;
    }
}
