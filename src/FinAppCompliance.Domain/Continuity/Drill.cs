using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Continuity;

/// <summary>A drill of an emergency plan (应急演练).</summary>
/// <remarks>Used by N99-15.4, BCM-49 and OUT-31.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Drill : RegisterRecord
{
    /// <summary>Gets the lookup by each application that the record names in <see cref="Applications"/>.</summary>
    public static RecordLookup<Drill, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.ByEach<Drill, Ref<MobileApplication>>(static record => record.Applications);

    /// <summary>Gets the plan that was drilled.</summary>
    public Fact<Ref<EmergencyPlan>> Plan { get; init; }

    /// <summary>Gets the applications that took part.</summary>
    public FactList<Ref<MobileApplication>> Applications { get; init; }

    /// <summary>Gets the sort of drill.</summary>
    public Fact<DrillKind> Kind { get; init; }

    /// <summary>Gets the day of the drill.</summary>
    public Fact<DateOnly> DrilledOn { get; init; }

    /// <summary>Gets the vendors that took part; empty for none.</summary>
    public FactList<Ref<ThirdParty>> Vendors { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<CheckResult> Result { get; init; }

    /// <summary>Gets the number of lessons not yet carried out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> OpenFollowUps
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the day by which lessons must be carried out; absent for none.</summary>
    public Fact<DateOnly> FollowUpDueOn { get; init; }
}
