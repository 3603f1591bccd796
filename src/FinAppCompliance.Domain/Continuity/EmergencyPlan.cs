using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Continuity;

/// <summary>A plan for emergencies (应急预案).</summary>
/// <remarks>Used by N99-15.3 and BCM-56. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record EmergencyPlan : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<EmergencyPlan, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<EmergencyPlan, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the applications covered.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the version.</summary>
    public Fact<string> PlanVersion { get; init; }

    /// <summary>Gets the scenarios dealt with.</summary>
    public FactList<string> Scenarios { get; init; }

    /// <summary>Gets the day of approval; absent when not approved.</summary>
    public Fact<DateOnly> ApprovedOn { get; init; }

    /// <summary>Gets the day of the last revision; later than the last major change is wanted.</summary>
    public Fact<DateOnly> RevisedOn { get; init; }

    /// <summary>Gets whether vendors' plans are included (BCM-37).</summary>
    public Fact<bool> IncludesVendors { get; init; }

    /// <summary>Gets the first day on which the plan is in force; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the plan is in force.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
