using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>An issue raised by a distribution platform (平台问题).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PlatformIssue
{
    /// <summary>Gets what the platform asks for.</summary>
    public Fact<string> Text { get; init; }

    /// <summary>Gets the day on which it was raised.</summary>
    public Fact<DateOnly> RaisedOn { get; init; }

    /// <summary>Gets the day on which it was resolved; absent while it is open.</summary>
    public Fact<DateOnly> ResolvedOn { get; init; }
}
