using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>An approved exception from the institution's own ceiling on the number of applications (数量管控例外).</summary>
/// <remarks>Used by N99-02.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PortfolioAllowance : RegisterRecord
{
    /// <summary>Gets the lookup by the unit that the record names in <see cref="Unit"/>.</summary>
    public static RecordLookup<PortfolioAllowance, Ref<OrgUnit>> ByUnit { get; } = RecordLookup.By<PortfolioAllowance, Ref<OrgUnit>>(static record => record.Unit);

    /// <summary>Gets the unit for which the exception holds; absent for the whole institution.</summary>
    public Fact<Ref<OrgUnit>> Unit { get; init; }

    /// <summary>Gets the form of application it concerns; absent for every form.</summary>
    public Fact<AppForm> Form { get; init; }

    /// <summary>Gets the number of applications allowed instead of the ceiling.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> AllowedCount
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets who approved the exception.</summary>
    public Fact<string> ApprovedBy { get; init; }

    /// <summary>Gets why it was approved.</summary>
    public Fact<string> Reason { get; init; }

    /// <summary>Gets the first day on which the exception holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the exception holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
