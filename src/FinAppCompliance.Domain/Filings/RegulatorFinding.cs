using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Filings;

/// <summary>A fault the regulator or a penetration test of the regulator found (监管发现问题).</summary>
/// <remarks>Used by N99-18.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RegulatorFinding : RegisterRecord
{
    /// <summary>Gets who found it.</summary>
    public Fact<FindingSource> Source { get; init; }

    /// <summary>Gets the fault in the regulator's words.</summary>
    public Fact<string> Text { get; init; }

    /// <summary>Gets the applications concerned.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets how grave it is.</summary>
    public Fact<WeaknessSeverity> Severity { get; init; }

    /// <summary>Gets the day of receipt.</summary>
    public Fact<DateOnly> ReceivedOn { get; init; }

    /// <summary>Gets the day by which it must be rectified; absent for none.</summary>
    public Fact<DateOnly> DueOn { get; init; }

    /// <summary>Gets the day of rectification; absent while it is open.</summary>
    public Fact<DateOnly> RectifiedOn { get; init; }

    /// <summary>Gets whether a person other than the one who rectified it verified it.</summary>
    public Fact<bool> IsVerified { get; init; }
}
