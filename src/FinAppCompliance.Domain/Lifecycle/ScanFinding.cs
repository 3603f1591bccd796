using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>One thing a scan found (扫描发现).</summary>
/// <remarks>A value inside a record. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ScanFinding
{
    /// <summary>Gets what it is.</summary>
    public Fact<ScanFindingKind> Kind { get; init; }

    /// <summary>Gets where it is, such as a web address or a file.</summary>
    public Fact<string> Location { get; init; }

    /// <summary>Gets how grave it is.</summary>
    public Fact<WeaknessSeverity> Severity { get; init; }

    /// <summary>Gets the day on which it was removed; absent while it is there.</summary>
    public Fact<DateOnly> FixedOn { get; init; }
}
