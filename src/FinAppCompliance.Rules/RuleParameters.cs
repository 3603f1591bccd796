using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules;

/// <summary>The values of one rule's parameters for one run, with where each comes from.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleParameters
{
    private static readonly BilingualText DefaultOrigin = new(
        "本库的默认值，非法定数值", "the documented default of this library, not a number of the law");

    private readonly RuleParameter[] _parameters;
    private readonly object[] _values;
    private readonly BilingualText?[] _origins;
    private readonly Func<LimitUse>?[] _uses;

    internal RuleParameters(IReadOnlyList<RuleParameter> parameters)
    {
        _parameters = [.. parameters];
        _values = [.. parameters.Select(static p => p.BoxedDefault)];
        _origins = new BilingualText?[_parameters.Length];
        _uses = new Func<LimitUse>?[_parameters.Length];
    }

    private RuleParameters(RuleParameter[] parameters, object[] values, BilingualText?[] origins)
    {
        _parameters = parameters;
        _values = values;
        _origins = origins;
        _uses = new Func<LimitUse>?[_parameters.Length];
    }

    /// <summary>Returns the value of a parameter.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="parameter">The parameter, as declared by the rule.</param>
    /// <exception cref="InvalidOperationException">The rule does not declare the parameter.</exception>
    public T Get<T>(RuleParameter<T> parameter)
        where T : struct => (T)_values[IndexOf(parameter)];

    /// <summary>Returns what tells the value of a parameter when somebody reads the finding.</summary>
    internal Func<LimitUse> UseOf(RuleParameter parameter)
    {
        var at = IndexOf(parameter);
        return _uses[at] ??= () => new(LimitKind.Institution, parameter.Key, parameter.Describe(_values[at]), _origins[at] ?? DefaultOrigin) { Title = parameter.Title };
    }

    internal RuleParameters With(RuleParameter parameter, object value, BilingualText origin)
    {
        var at = IndexOf(parameter);
        object[] values = [.. _values];
        BilingualText?[] origins = [.. _origins];
        values[at] = value;
        origins[at] = origin;
        return new(_parameters, values, origins);
    }

    /// <summary>Returns for each parameter the tighter of two values, this one's where neither is.</summary>
    internal RuleParameters Tightest(RuleParameters other)
    {
        object[] values = [.. _values];
        BilingualText?[] origins = [.. _origins];
        for (var at = 0; at < _parameters.Length; at++)
        {
            if (_parameters[at].IsLooser(values[at], other._values[at]))
            {
                values[at] = other._values[at];
                origins[at] = other._origins[at];
            }
        }

        return new(_parameters, values, origins);
    }

    internal object ValueOf(RuleParameter parameter) => _values[IndexOf(parameter)];

    internal IEnumerable<(RuleParameter Parameter, BilingualText Value, BilingualText Origin, bool IsDefault)> List() =>
        _parameters.Select((parameter, at) => (parameter, parameter.Describe(_values[at]), _origins[at] ?? DefaultOrigin, _origins[at] is null));

    private int IndexOf(RuleParameter parameter)
    {
        for (var at = 0; at < _parameters.Length; at++)
        {
            if (ReferenceEquals(_parameters[at], parameter))
            {
                return at;
            }
        }

        throw new InvalidOperationException($"the rule reads the parameter '{parameter?.Key}' but does not declare it; add it to the descriptor");
    }
}
