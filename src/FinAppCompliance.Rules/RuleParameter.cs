using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules;

/// <summary>A number or choice that the institution sets (an institution limit): its default is documented and is not law.</summary>
/// <remarks>Immutable and thread-safe. Create one with the factories of this class and keep it in a static field of the rule.</remarks>
public abstract class RuleParameter
{
    private protected RuleParameter(string key, Tighter tighter, RuleParameterTexts texts, BilingualText? unit)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentNullException.ThrowIfNull(texts);
        if (!Enum.IsDefined(tighter))
        {
            throw new ArgumentOutOfRangeException(nameof(tighter), tighter, "the direction is none of the known ones");
        }

        Key = key;
        Tighter = tighter;
        Title = texts.Title;
        Rationale = texts.Rationale;
        Owner = texts.Owner;
        Unit = unit;
    }

    /// <summary>Gets the key, such as <c>disposalDays</c>; unique within the rule.</summary>
    public string Key { get; }

    /// <summary>Gets what the value limits.</summary>
    public BilingualText Title { get; }

    /// <summary>Gets why the default is what it is.</summary>
    public BilingualText Rationale { get; }

    /// <summary>Gets who in the institution decides on the value.</summary>
    public BilingualText Owner { get; }

    /// <summary>Gets in which direction a value asks for more; a lower layer of a profile may always go there.</summary>
    public Tighter Tighter { get; }

    /// <summary>Gets the unit of the value as registers write it, such as hours or persons; null for choices, which registers cannot set.</summary>
    public BilingualText? Unit { get; }

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
    /// <param name="bounds">The smallest and greatest value allowed, both included; no value within them may make the duty empty.</param>
    /// <param name="unit">What is counted, such as 人 and persons.</param>
    /// <param name="tighter">In which direction a value asks for more.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<int> Count(string key, int value, (int Least, int Most) bounds, BilingualText unit, Tighter tighter, RuleParameterTexts texts) =>
        new(key, value, bounds, tighter, texts, ParameterForms.Count(unit));

    /// <summary>Declares a number with decimals.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The default.</param>
    /// <param name="bounds">The smallest and greatest value allowed, both included; no value within them may make the duty empty.</param>
    /// <param name="unit">What is measured, such as 分 and points.</param>
    /// <param name="tighter">In which direction a value asks for more.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<decimal> Number(string key, decimal value, (decimal Least, decimal Most) bounds, BilingualText unit, Tighter tighter, RuleParameterTexts texts) =>
        new(key, value, bounds, tighter, texts, ParameterForms.Number(unit));

    /// <summary>Declares a time limit; written as amount and unit, such as <c>10 workingDays</c>.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The default; its unit is kept, since hours, days and working days count differently. Hours may be written in minutes, years in months.</param>
    /// <param name="bounds">The smallest and greatest amount allowed, in the unit of the default, both included; no value within them may make the duty empty.</param>
    /// <param name="tighter">In which direction a value asks for more.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<TimeLimit> Time(string key, TimeLimit value, (int Least, int Most) bounds, Tighter tighter, RuleParameterTexts texts) =>
        new(key, value, (new TimeLimit(bounds.Least, value.Unit), new TimeLimit(bounds.Most, value.Unit)), tighter, texts, ParameterForms.Time(value.Unit));

    /// <summary>Declares a choice between named values.</summary>
    /// <typeparam name="T">The enumeration of the values.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">The default.</param>
    /// <param name="tighter">In which direction of the enumeration's order a value asks for more.</param>
    /// <param name="texts">Title, rationale and owner.</param>
    public static RuleParameter<T> Choice<T>(string key, T value, Tighter tighter, RuleParameterTexts texts)
        where T : struct, Enum =>
        new(key, value, (Enum.GetValues<T>().Min(), Enum.GetValues<T>().Max()), tighter, texts, ParameterForms.Choice<T>());

    /// <summary>Reads a value that a profile sets.</summary>
    /// <param name="text">The text, independent of culture.</param>
    /// <param name="value">The value, boxed; null when refused.</param>
    /// <param name="error">Why the text is refused; null when accepted.</param>
    internal abstract bool TryParse(string text, out object? value, out BilingualText? error);

    /// <summary>Reads a value that a register sets.</summary>
    /// <param name="number">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="value">The value, boxed; null when refused.</param>
    /// <param name="error">Why it is refused; null when accepted.</param>
    internal abstract bool TryRead(decimal number, string unit, out object? value, out BilingualText? error);

    internal abstract BilingualText Describe(object value);

    /// <summary>Writes a value as a profile does.</summary>
    internal abstract string Write(object value);

    /// <summary>Says whether one value asks for less than another.</summary>
    internal abstract bool IsLooser(object one, object other);
}
