using System.Text.Json;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Making;

/// <summary>Makes facts of one type from JSON that was found free of errors of form.</summary>
internal abstract class ValueMaker
{
    /// <summary>Gets the fact that is recorded as having no value.</summary>
    public abstract object Absent { get; }

    /// <summary>Gets the allowed names of an enumeration; empty for other values.</summary>
    public virtual IReadOnlyList<string> Names => [];

    /// <summary>Gets the type of record that a reference points to; null for other values.</summary>
    public virtual Type? Target => null;

    /// <summary>Gets the members of a nested value; null for other values.</summary>
    public virtual RecordShape? Nested => null;

    /// <summary>Makes a bare value.</summary>
    /// <param name="value">The JSON value.</param>
    public abstract object Value(JsonElement value);

    /// <summary>Makes a fact with a value.</summary>
    /// <param name="value">The JSON value.</param>
    public abstract object Fact(JsonElement value);

    /// <summary>Makes a list of values.</summary>
    /// <param name="array">The JSON array.</param>
    public abstract object List(JsonElement array);

    /// <summary>Says whether a fact or list of this type is unknown.</summary>
    /// <param name="fact">The fact or list.</param>
    public abstract bool IsUnknown(object? fact);
}
