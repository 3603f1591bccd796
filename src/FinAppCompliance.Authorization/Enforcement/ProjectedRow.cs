using System.Text.Json;
using FinAppCompliance.Authorization.Decisions;

namespace FinAppCompliance.Authorization.Enforcement;

/// <summary>A row as a decision lets it be shown.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProjectedRow
{
    internal ProjectedRow(AccessDecision decision, IReadOnlyList<ProjectedField> fields)
    {
        Decision = decision;
        Fields = fields;
    }

    /// <summary>Gets the decision; a denial when an obligation could not be met, and then no field is shown.</summary>
    public AccessDecision Decision { get; }

    /// <summary>Gets the fields, withheld ones included; empty when denied.</summary>
    public IReadOnlyList<ProjectedField> Fields { get; }

    /// <summary>Gets a field; withheld when there is none of that name.</summary>
    /// <param name="field">The name of the field.</param>
    public ProjectedField this[string field]
    {
        get
        {
            foreach (var one in Fields)
            {
                if (string.Equals(one.Field, field, StringComparison.Ordinal))
                {
                    return one;
                }
            }

            return new(field, FieldVisibility.Withheld, null, null);
        }
    }

    /// <summary>
    /// Writes the row as one object: a clear field as its text or null, a masked one as an object with its mask, a withheld one
    /// as an object that says so; so that masked, withheld and empty stay apart on the wire.
    /// </summary>
    /// <param name="writer">Where to write.</param>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        foreach (var field in Fields)
        {
            if (field.Visibility == FieldVisibility.Clear)
            {
                writer.WriteString(field.Field, field.Text);
                continue;
            }

            writer.WriteStartObject(field.Field);
            if (field.Visibility == FieldVisibility.Masked)
            {
                writer.WriteString("masked", field.Text);
                writer.WriteString("mask", field.Mask);
            }
            else
            {
                writer.WriteBoolean("withheld", true);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
