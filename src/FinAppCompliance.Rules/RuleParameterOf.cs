using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules;

/// <summary>A parameter with values of one type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Immutable and thread-safe; made by the factories of <see cref="RuleParameter"/>.</remarks>
public sealed class RuleParameter<T> : RuleParameter
    where T : struct
{
    private readonly Func<string, T?> _parse;
    private readonly Func<T, BilingualText> _describe;
    private readonly Comparison<T> _compare;

    internal RuleParameter(
        string key, T value, (T Least, T Most) bounds, RuleParameterTexts texts, Func<string, T?> parse, Func<T, BilingualText> describe, Comparison<T>? compare = null)
        : base(key, texts.Title, texts.Rationale, texts.Owner)
    {
        _parse = parse;
        _describe = describe;
        _compare = compare ?? Comparer<T>.Default.Compare;
        Default = value;
        BoxedDefault = value;
        Least = bounds.Least;
        Most = bounds.Most;
        if (!IsWithinBounds(value))
        {
            throw new ArgumentException($"the default of '{key}' lies outside its own bounds", nameof(value));
        }
    }

    /// <summary>Gets the documented default; not law.</summary>
    public T Default { get; }

    /// <summary>Gets the smallest value allowed.</summary>
    public T Least { get; }

    /// <summary>Gets the greatest value allowed.</summary>
    public T Most { get; }

    /// <inheritdoc/>
    public override BilingualText DefaultText => _describe(Default);

    /// <inheritdoc/>
    public override BilingualText BoundsText => new($"{LeastText.Zh} 至 {MostText.Zh}", $"{LeastText.En} to {MostText.En}");

    /// <inheritdoc/>
    public override BilingualText LeastText => _describe(Least);

    /// <inheritdoc/>
    public override BilingualText MostText => _describe(Most);

    internal override object BoxedDefault { get; }

    internal override bool TryParse(string text, out object? value, out BilingualText? error)
    {
        var parsed = _parse(text);
        value = parsed is { } known && IsWithinBounds(known) ? known : null;
        error = value is not null ? null : parsed is null
            ? new($"“{text}”不是参数“{Key}”的有效值；示例：{DefaultText.Zh}", $"'{text}' is no value for '{Key}'; an example is '{DefaultText.En}'")
            : new($"参数“{Key}”的值“{text}”超出允许范围 {BoundsText.Zh}", $"the value '{text}' for '{Key}' lies outside {BoundsText.En}");
        return error is null;
    }

    internal override BilingualText Describe(object value) => _describe((T)value);

    private bool IsWithinBounds(T value) => _compare(value, Least) >= 0 && _compare(value, Most) <= 0;
}
