using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>A rule as it holds in one rule set.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleSetEntry
{
    internal RuleSetEntry(RulePackHeader pack, RuleBinding binding)
        : this(pack, binding, binding.Descriptor.Severity, new RuleParameters(binding.Descriptor.Parameters), binding.Descriptor.IsOnByDefault)
    {
    }

    private RuleSetEntry(RulePackHeader pack, RuleBinding binding, Severity severity, RuleParameters parameters, bool isOn, UnitParameters? units = null)
    {
        Pack = pack;
        Binding = binding;
        Severity = severity;
        Parameters = parameters;
        IsOn = isOn;
        Units = units;
    }

    /// <summary>Gets the pack that brought the rule.</summary>
    public RulePackHeader Pack { get; }

    /// <summary>Gets the rule.</summary>
    public RuleDescriptor Rule => Binding.Descriptor;

    /// <summary>Gets the name of the kind of record that the rule judges.</summary>
    public string SubjectKind => Binding.SubjectType.Name;

    /// <summary>Gets the severity of a breach that states none of its own.</summary>
    public Severity Severity { get; }

    /// <summary>Gets whether the rule runs at all.</summary>
    public bool IsOn { get; }

    /// <summary>Gets the parameters with their values and origins, as text.</summary>
    public IEnumerable<(RuleParameter Parameter, BilingualText Value, BilingualText Origin, bool IsDefault)> ParameterValues => Parameters.List();

    /// <summary>Gets the values that single units have of their own, as text, by unit.</summary>
    public IEnumerable<(string Unit, RuleParameter Parameter, BilingualText Value, BilingualText Origin)> UnitValues => Units is null ? [] :
        Units.Values.OrderBy(static pair => pair.Key, StringComparer.Ordinal).SelectMany(pair =>
            pair.Value.List().Zip(Parameters.List()).Where(static both => !ReferenceEquals(both.First.Origin, both.Second.Origin))
                .Select(both => (pair.Key, both.First.Parameter, both.First.Value, both.First.Origin)));

    internal RuleBinding Binding { get; }

    internal RuleParameters Parameters { get; }

    internal UnitParameters? Units { get; }

    internal Commencement Commencement => Commencement.Of(Rule.MainCitation);

    /// <summary>Says whether the rule runs on a day: switched on, and its main citation in force; what an event dates is still judged after the citation ended.</summary>
    /// <param name="day">The legal date in China.</param>
    public bool RunsOn(DateOnly day) => IsOn && (Rule.Arising.IsStanding ? Commencement.Holds(day) : Commencement.From is not { } from || from <= day);

    internal RuleFrame Frame(EvaluationScope scope, ConclusionPool? pool = null) => new(scope, Binding.Reads, Parameters, Commencement, pool) { Units = Units };

    internal RuleSetEntry With(Severity severity) => new(Pack, Binding, severity, Parameters, IsOn, Units);

    internal RuleSetEntry With(RuleParameters parameters) => new(Pack, Binding, Severity, parameters, IsOn, Units);

    internal RuleSetEntry With(UnitParameters units) => new(Pack, Binding, Severity, Parameters, IsOn, units);

    internal RuleSetEntry Switch(bool isOn) => new(Pack, Binding, Severity, Parameters, isOn, Units);
}
