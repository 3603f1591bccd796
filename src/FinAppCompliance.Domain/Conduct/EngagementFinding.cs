using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>One fault an inspection or audit found (检查审计发现).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record EngagementFinding
{
    /// <summary>Gets what is wrong.</summary>
    public Fact<string> Text { get; init; }

    /// <summary>Gets how grave it is.</summary>
    public Fact<WeaknessSeverity> Severity { get; init; }

    /// <summary>Gets the day by which it must be mended; absent for none.</summary>
    public Fact<DateOnly> DueOn { get; init; }

    /// <summary>Gets the day on which it was mended; absent while it is open.</summary>
    public Fact<DateOnly> ClosedOn { get; init; }
}
