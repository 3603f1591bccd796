using System.Globalization;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules;

/// <summary>A parameter with values of one type.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <remarks>Immutable and thread-safe; made by the factories of <see cref="RuleParameter"/>.</remarks>
public sealed class RuleParameter<T> : RuleParameter
    where T : struct
{
    private readonly ParameterForm<T> _form;

    internal RuleParameter(string key, T value, (T Least, T Most) bounds, Tighter tighter, RuleParameterTexts texts, ParameterForm<T> form)
        : base(key, tighter, texts, form.Unit)
    {
        _form = form;
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
    public override BilingualText DefaultText => _form.Describe(Default);

    /// <inheritdoc/>
    public override BilingualText BoundsText => new($"{LeastText.Zh} 至 {MostText.Zh}", $"{LeastText.En} to {MostText.En}");

    /// <inheritdoc/>
    public override BilingualText LeastText => _form.Describe(Least);

    /// <inheritdoc/>
    public override BilingualText MostText => _form.Describe(Most);

    internal override object BoxedDefault { get; }

    internal override bool TryParse(string text, out object? value, out BilingualText? error) => Check(_form.Parse(text), text, out value, out error);

    internal override bool TryRead(decimal number, string unit, out object? value, out BilingualText? error)
    {
        if (Unit is not null)
        {
            return Check(_form.Read(number, unit), $"{number.ToString(CultureInfo.InvariantCulture)} {unit}", out value, out error);
        }

        value = null;
        error = new($"参数“{Key}”是选项，不是数值；请在设定文件中设置", $"'{Key}' is a choice and no number; set it in a profile file");
        return false;
    }

    internal override BilingualText Describe(object value) => _form.Describe((T)value);

    internal override string Write(object value) => _form.Write((T)value);

    internal override bool IsLooser(object one, object other) => Tighter switch
    {
        Tighter.Lower => _form.Compare((T)one, (T)other) > 0,
        Tighter.Higher => _form.Compare((T)one, (T)other) < 0,
        _ => false,
    };

    private bool Check(T? parsed, string text, out object? value, out BilingualText? error)
    {
        value = parsed is { } known && IsWithinBounds(known) ? known : null;
        error = value is not null ? null
            : parsed is not { } read ? new(
                $"“{text}”不是参数“{Key}”的有效值；示例：{DefaultText.Zh}；允许范围 {BoundsText.Zh}{Units.Zh}",
                $"'{text}' is no value for '{Key}'; an example is '{DefaultText.En}'; allowed are {BoundsText.En}{Units.En}")
            : !_form.Fits(read) ? new(
                $"“{text}”的单位不能用于参数“{Key}”，单位须为{_form.Units!.Zh}；允许范围 {BoundsText.Zh}",
                $"'{text}' is in a unit that '{Key}' does not count in; write it in {_form.Units!.En}, {BoundsText.En}")
            : new($"参数“{Key}”的值“{text}”超出允许范围 {BoundsText.Zh}", $"the value '{text}' for '{Key}' lies outside {BoundsText.En}");
        return error is null;
    }

    private (string Zh, string En) Units => _form.Units is { } units ? ($"，单位须为{units.Zh}", $", in {units.En}") : (string.Empty, string.Empty);

    private bool IsWithinBounds(T value) => _form.Fits(value) && _form.Compare(value, Least) >= 0 && _form.Compare(value, Most) <= 0;
}
