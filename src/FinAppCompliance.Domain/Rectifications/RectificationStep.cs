using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>One step in the life of a rectification (整改过程).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RectificationStep
{
    /// <summary>Gets what was done.</summary>
    public Fact<RectificationAction> Action { get; init; }

    /// <summary>Gets the day on which it was done.</summary>
    public Fact<DateOnly> On { get; init; }

    /// <summary>Gets who did it.</summary>
    public Fact<Ref<Person>> By { get; init; }

    /// <summary>Gets the day to which it was postponed; absent for other steps.</summary>
    public Fact<DateOnly> PostponedTo { get; init; }

    /// <summary>Gets why; absent when nobody said.</summary>
    public Fact<string> Reason { get; init; }
}
