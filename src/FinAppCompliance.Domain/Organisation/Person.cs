using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>A natural person who holds a duty, by name or staff number (人员).</summary>
/// <remarks>Used by N99-03.2, N99-08.5 and N99-14.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Person : RegisterRecord
{
    /// <summary>Gets the name or staff number by which the institution knows the person; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the unit in which the person works; absent for outsiders.</summary>
    public Fact<Ref<OrgUnit>> Unit { get; init; }

    /// <summary>Gets the post held.</summary>
    public Fact<string> Position { get; init; }

    /// <summary>Gets whether the person works for a third party; vendor staff must not hold publishing accounts (N99-08.5).</summary>
    public Fact<bool> IsVendorStaff { get; init; }

    /// <summary>Gets the third party for which an outsider works; absent for own staff.</summary>
    public Fact<Ref<ThirdParty>> Employer { get; init; }

    /// <summary>Gets the first day on which the person is employed or assigned; absent means since ever.</summary>
    public Fact<DateOnly> EmployedFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end; a responsible person past the end has left (N99-03.2).</summary>
    public Fact<DateOnly> EmployedThrough { get; init; }

    /// <summary>Gets the half-open period in which the person is employed or assigned.</summary>
    [JsonIgnore]
    public FactPeriod Employment => FactPeriod.Through(EmployedFrom, EmployedThrough);
}
