using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>A limit the institution sets for itself where the law only says 定期 or 合理 (机构自定限值).</summary>
/// <remarks>Used by every institution limit. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PolicyParameter : RegisterRecord
{
    /// <summary>Gets the name of the limit, such as CounterfeitReportHours.</summary>
    public Fact<string> Key { get; init; }

    /// <summary>Gets the number.</summary>
    public Fact<decimal> Value { get; init; }

    /// <summary>Gets the unit of the number, such as hours, working days or persons.</summary>
    public Fact<string> Unit { get; init; }

    /// <summary>Gets who approved the number.</summary>
    public Fact<string> ApprovedBy { get; init; }

    /// <summary>Gets why this number was chosen.</summary>
    public Fact<string> Rationale { get; init; }

    /// <summary>Gets the first day on which the limit holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the limit holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
