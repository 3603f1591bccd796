using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Applications;

/// <summary>One step of an application's life cycle (状态变更).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record StateChange
{
    /// <summary>Gets the state that was entered.</summary>
    public Fact<AppState> State { get; init; }

    /// <summary>Gets the day on which it was entered.</summary>
    public Fact<DateOnly> EnteredOn { get; init; }

    /// <summary>Gets who decided the step; absent when nobody did.</summary>
    public Fact<string> DecidedBy { get; init; }
}
