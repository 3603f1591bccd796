using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>A department, branch or subsidiary of the institution (机构部门).</summary>
/// <remarks>Used by N99-01, N99-02.4, N99-03.1 and N99-13.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record OrgUnit : RegisterRecord
{
    /// <summary>Gets the unit's name as in the organisation chart; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets where the unit stands in the organisation.</summary>
    public Fact<UnitKind> Kind { get; init; }

    /// <summary>Gets the unit above; absent for the top. Chains must not form a ring.</summary>
    public Fact<Ref<OrgUnit>> ParentUnit { get; init; }

    /// <summary>Gets the six-digit GB/T 2260 code of a branch's region; absent for units without territory.</summary>
    public Fact<string> Region { get; init; }

    /// <summary>Gets the functions the unit has in the management of applications; used to fill the responsibility matrix of N99-01.3.</summary>
    public FactList<UnitFunction> Functions { get; init; }

    /// <summary>Gets the first day on which the unit exists; absent means since ever.</summary>
    public Fact<DateOnly> ActiveFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end; a unit past its end is dissolved and cannot manage an application (N99-03.1).</summary>
    public Fact<DateOnly> ActiveThrough { get; init; }

    /// <summary>Gets the half-open period in which the unit exists.</summary>
    [JsonIgnore]
    public FactPeriod Active => FactPeriod.Through(ActiveFrom, ActiveThrough);
}
