using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Applications;

/// <summary>One entry of the construction plan of a department or branch (建设规划项).</summary>
/// <remarks>Used by N99-02.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PlannedConstruction : RegisterRecord
{
    /// <summary>Gets the lookup by the application that the record names in <see cref="Application"/>.</summary>
    public static RecordLookup<PlannedConstruction, Ref<MobileApplication>> ByApplication { get; } = RecordLookup.By<PlannedConstruction, Ref<MobileApplication>>(static record => record.Application);

    /// <summary>Gets the unit that plans.</summary>
    public Fact<Ref<OrgUnit>> Unit { get; init; }

    /// <summary>Gets the calendar year of the plan.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 2000 to 2200.</exception>
    public Fact<int> Year
    {
        get;
        init => field = FactBounds.Between(value, 2000, 2200);
    }

    /// <summary>Gets the application that is planned; absent while it is only a proposal.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the title of the proposal.</summary>
    public Fact<string> Title { get; init; }

    /// <summary>Gets what it is for.</summary>
    public Fact<string> Purpose { get; init; }

    /// <summary>Gets the rank within the plan; 1 is first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> Priority
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the budget in yuan; absent for none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<decimal> Budget
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets whether the lead department coordinated the entry with other units.</summary>
    public Fact<bool> Coordinated { get; init; }

    /// <summary>Gets the day of coordination; absent when it was not coordinated.</summary>
    public Fact<DateOnly> CoordinatedOn { get; init; }
}
