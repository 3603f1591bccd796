using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.ThirdParties;

/// <summary>The cooperation with a third party on an application (合作).</summary>
/// <remarks>Used by N99-04.1 to N99-04.4, CON-14 and MKT-1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Cooperation : RegisterRecord
{
    /// <summary>Gets the application built or run together.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the partner.</summary>
    public required Ref<ThirdParty> ThirdParty { get; init; }

    /// <summary>Gets what the cooperation is for.</summary>
    public Fact<string> Purpose { get; init; }

    /// <summary>Gets the entity named as responsible for managing the application (N99-04.1); absent when none is named.</summary>
    public Fact<string> ResponsibleEntity { get; init; }

    /// <summary>Gets the steps of financial business the partner performs (N99-04.4).</summary>
    public FactList<FinancialStep> Performs { get; init; }

    /// <summary>Gets the contract; absent for none.</summary>
    public Fact<Ref<Contract>> Contract { get; init; }

    /// <summary>Gets whether the partner stands on the institution's list (名单制, CON-14).</summary>
    public Fact<bool> IsNameListed { get; init; }

    /// <summary>Gets whether security and data controls apply to the co-built application as to own ones (N99-04.3).</summary>
    public Fact<bool> SecurityControlsInPlace { get; init; }

    /// <summary>Gets whether purchase goes to the institution's own platform (MKT-1).</summary>
    public Fact<bool> JumpsToOwnPlatform { get; init; }

    /// <summary>Gets whether the partner markets products on the institution's behalf (MKT-1).</summary>
    public Fact<bool> IsEntrustedMarketing { get; init; }

    /// <summary>Gets the first day on which the cooperation lasts; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the cooperation lasts.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
