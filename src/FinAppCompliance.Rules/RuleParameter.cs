using System.Globalization;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules;

/// <summary>A number or choice that the institution sets (an institution limit): its default is documented and is not law.</summary>
/// <remarks>Immutable and thread-safe. Create one with the factories of this class and keep it in a static field of the rule.</remarks>
public abstract class RuleParameter
{
    private protected RuleParameter(string key, BilingualText title, BilingualText rationale, BilingualText owner)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        Key = key;
        Title = title;
        Rationale = rationale;
        Owner = owner;
    }

    /// <summary>Gets the key, such as <c>disposalDays</c>; unique within the rule.</summary>
    public string Key { get; }

    /// <summary>Gets what the value limits.</summary>
    public BilingualText Title { get; }

    /// <summary>Gets why the default is what it is.</summary>
    public BilingualText Rationale { get; }

    /// <summary>Gets who in the institution decides on the value.</summary>
    public BilingualText Owner { get; }

    /// <summary>Gets the default value as text.</summary>
    public abstract BilingualText DefaultText { get; }

    /// <summary>Gets the bounds as text.</summary>
    public abstract BilingualText BoundsText { get; }

    /// <summary>Gets the smallest value allowed, as a profile would write it.</summary>
    public abstract BilingualText LeastText { get; }

    /// <summary>Gets the greatest value allowed, as a profile would write it.</summary>
    public abstract BilingualText MostText { get; }

    internal abstract object BoxedDefault { get; }

    /// <summary>Declares a whole number.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The default.</param>
    /// <param name="bounds">The smallest and greatest value allowed, both included.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<int> Count(string key, int value, (int Least, int Most) bounds, RuleParameterTexts texts) =>
        new(key, value, bounds, texts, static text => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
            static number => new(number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Declares a number with decimals.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The default.</param>
    /// <param name="bounds">The smallest and greatest value allowed, both included.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<decimal> Number(string key, decimal value, (decimal Least, decimal Most) bounds, RuleParameterTexts texts) =>
        new(key, value, bounds, texts, static text => decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null,
            static number => new(number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Declares a time limit; written as amount and unit, such as <c>10 workingDays</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The default; a profile may change the amount within the bounds, and the unit.</param>
    /// <param name="bounds">The smallest and greatest amount allowed, both included.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<TimeLimit> Time(string key, TimeLimit value, (int Least, int Most) bounds, RuleParameterTexts texts) =>
        new(key, value, (new TimeLimit(bounds.Least, value.Unit), new TimeLimit(bounds.Most, value.Unit)), texts,
            TimeLimitText.Parse, static limit => limit.Describe(), static (left, right) => left.Amount.CompareTo(right.Amount));

    /// <summary>Declares a choice between named values.</summary>
    /// <typeparam name="T">The enumeration of the values.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The default.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<T> Choice<T>(string key, T value, RuleParameterTexts texts)
        where T : struct, Enum =>
        new(key, value, (Enum.GetValues<T>().Min(), Enum.GetValues<T>().Max()), texts,
            static text => Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : null,
            static choice => new(choice.ToString(), choice.ToString()), Comparer<T>.Default.Compare);

    /// <summary>Reads a value that a profile sets.</summary>
    /// <param name="text">The text, independent of culture.</param>
    /// <param name="value">The value, boxed; null when refused.</param>
    /// <param name="error">Why the text is refused; null when accepted.</param>
    internal abstract bool TryParse(string text, out object? value, out BilingualText? error);

    internal abstract BilingualText Describe(object value);
}
