using System.Globalization;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules;

/// <summary>Makes the forms of the kinds of parameters.</summary>
internal static class ParameterForms
{
    internal static ParameterForm<int> Count(BilingualText unit) => new(
        static text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        (number, written) => IsUnit(written, unit) ? Whole(number) : null,
        static number => Plain(number),
        static number => number.ToString(CultureInfo.InvariantCulture),
        static (one, other) => one.CompareTo(other),
        static _ => true,
        unit,
        unit);

    internal static ParameterForm<decimal> Number(BilingualText unit) => new(
        static text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
        (number, written) => IsUnit(written, unit) ? number : null,
        static number => Plain(number),
        static number => number.ToString(CultureInfo.InvariantCulture),
        static (one, other) => one.CompareTo(other),
        static _ => true,
        unit,
        unit);

    internal static ParameterForm<TimeLimit> Time(TimeUnit unit) => new(
        static text => TimeLimitText.Parse(text),
        static (number, written) => TimeUnitText.Parse(written) is { } known && Whole(number) is { } amount and >= 0 ? new TimeLimit(amount, known) : null,
        static limit => limit.Describe(),
        static limit => $"{limit.Amount.ToString(CultureInfo.InvariantCulture)} {TimeUnitText.Of(limit.Unit).En}",
        static (one, other) => TimeUnitText.Length(one).CompareTo(TimeUnitText.Length(other)),
        limit => TimeUnitText.AreAlike(limit.Unit, unit),
        TimeUnitText.Of(unit),
        TimeUnitText.Allowed(unit));

    internal static ParameterForm<T> Choice<T>()
        where T : struct, Enum => new(
        static text => Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null,
        static (_, _) => null,
        static choice => new(choice.ToString(), choice.ToString()),
        static choice => choice.ToString(),
        Comparer<T>.Default.Compare,
        static _ => true,
        null,
        null);

    private static int? Whole(decimal number) => number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (int)number : null;

    private static bool IsUnit(string written, BilingualText unit) =>
        string.Equals(written.Trim(), unit.Zh, StringComparison.Ordinal) || string.Equals(written.Trim(), unit.En, StringComparison.OrdinalIgnoreCase);

    private static BilingualText Plain(IFormattable number) =>
        new(number.ToString(null, CultureInfo.InvariantCulture), number.ToString(null, CultureInfo.InvariantCulture));
}
