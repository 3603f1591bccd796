using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>A contract or agreement with a third party (合同).</summary>
/// <remarks>Used by N99-04.2, N99-04.3, OUT-21, PIPL-21, DSM-30 and CIR-5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Contract : RegisterRecord
{
    /// <summary>Gets the other party.</summary>
    public Fact<Ref<ThirdParty>> ThirdParty { get; init; }

    /// <summary>Gets the title or number.</summary>
    public Fact<string> Title { get; init; }

    /// <summary>Gets the day of signing; absent when it is not signed.</summary>
    public Fact<DateOnly> SignedOn { get; init; }

    /// <summary>Gets the matters the contract settles; what is not listed is not settled.</summary>
    public FactList<ContractClause> Clauses { get; init; }

    /// <summary>Gets the entity the contract names as responsible for managing the application; absent when it names none (N99-04.1).</summary>
    public Fact<string> ResponsibleEntity { get; init; }

    /// <summary>Gets whether it shifts the institution's security duty to the other party as a whole (N99-04.3).</summary>
    public Fact<bool> ShiftsSecurityDuty { get; init; }

    /// <summary>Gets the day on which it actually ended; absent while it runs.</summary>
    public Fact<DateOnly> EndedOn { get; init; }

    /// <summary>Gets the day on which the other party returned or deleted all data (PIPL-21); absent when it has not.</summary>
    public Fact<DateOnly> DataReturnedOrDeletedOn { get; init; }

    /// <summary>Gets the first day on which the contract runs; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the contract runs.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);
}
