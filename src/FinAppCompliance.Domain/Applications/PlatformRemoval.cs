using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Applications;

/// <summary>The removal of an application from one distribution platform (下架记录).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PlatformRemoval
{
    /// <summary>Gets the platform by name.</summary>
    public Fact<string> Platform { get; init; }

    /// <summary>Gets the day on which the removal was agreed with the platform; absent when it was not.</summary>
    public Fact<DateOnly> CoordinatedOn { get; init; }

    /// <summary>Gets the day from which it is no longer offered; absent while it still is.</summary>
    public Fact<DateOnly> RemovedOn { get; init; }
}
