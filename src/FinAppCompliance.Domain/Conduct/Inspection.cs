using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Conduct;

/// <summary>A periodic inspection of business compliance (业务合规检查).</summary>
/// <remarks>Used by N99-05.6. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Inspection : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<Inspection, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<Inspection, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets what was inspected.</summary>
    public Fact<string> Scope { get; init; }

    /// <summary>Gets the applications inspected.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the day of the start.</summary>
    public Fact<DateOnly> StartedOn { get; init; }

    /// <summary>Gets the day of the report; absent while there is none.</summary>
    public Fact<DateOnly> ReportedOn { get; init; }

    /// <summary>Gets who inspected.</summary>
    public Fact<string> InspectedBy { get; init; }

    /// <summary>Gets what was found; empty for nothing.</summary>
    public FactList<EngagementFinding> Findings { get; init; }
}
