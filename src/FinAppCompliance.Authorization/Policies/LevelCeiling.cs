using System.Text.Json.Serialization;
using FinAppCompliance.Domain.DataSecurity;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>How high a grant, engagement or contract reaches, on each scale by itself.</summary>
/// <param name="Level">The highest data level.</param>
/// <param name="JrtLevel">The highest JR/T 0197 level, 1 to 5; null covers only fields not graded on that scale.</param>
/// <param name="PiClass">The highest JR/T 0171 class; null covers only fields that are no personal information.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record LevelCeiling(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DataLevel Level, int? JrtLevel = null, PersonalFinancialClass? PiClass = null)
{
    /// <summary>Says whether a field lies within the ceiling on every scale it is graded on.</summary>
    /// <param name="field">The field; one without data level lies above every ceiling.</param>
    public bool Covers(DataField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        // Data levels and JR/T 0171 classes are numbered from the strictest, JR/T 0197 levels from the laxest.
        return field.Level >= Level &&
            (field.JrtLevel is null || field.JrtLevel <= JrtLevel) &&
            (field.PiClass is null || field.PiClass >= PiClass);
    }

    /// <summary>Says whether this ceiling reaches no higher than another, on every scale.</summary>
    /// <param name="other">The other ceiling.</param>
    public bool IsWithin(LevelCeiling other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Level >= other.Level &&
            (JrtLevel is null || JrtLevel <= other.JrtLevel) &&
            (PiClass is null || PiClass >= other.PiClass);
    }
}
