using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Organisation;

/// <summary>The appointment of a unit or a person to a role, for the institution or for one application (任命).</summary>
/// <remarks>Used by N99-01.2, N99-01.3, N99-03.2, PIPL-52, PIA-AUD-12 and DSM-10. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RoleAppointment : RegisterRecord
{
    /// <summary>Gets the role that is held.</summary>
    public Fact<RoleKind> Role { get; init; }

    /// <summary>Gets the unit that holds the role; absent when a person holds it.</summary>
    public Fact<Ref<OrgUnit>> Unit { get; init; }

    /// <summary>Gets the person who holds the role; absent when a unit holds it.</summary>
    public Fact<Ref<Person>> Person { get; init; }

    /// <summary>Gets the application for which the role is held; absent for the whole institution.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets what the role covers, in words.</summary>
    public Fact<string> Scope { get; init; }

    /// <summary>Gets the number of the decision that appointed the holder.</summary>
    public Fact<string> DecisionNumber { get; init; }

    /// <summary>Gets whether the holder's contact is published, as PIPL-52 asks for the personal-information officer.</summary>
    public Fact<bool> ContactPublished { get; init; }

    /// <summary>Gets the day on which the holder was reported to the authority (PIPL-52, PIA-AUD-R); absent when not reported.</summary>
    public Fact<DateOnly> ReportedToAuthorityOn { get; init; }

    /// <summary>Gets the first day on which the appointment holds; absent means since ever.</summary>
    public Fact<DateOnly> ValidFrom { get; init; }

    /// <summary>Gets the last day, included (最后一日，含当日); absent means without end.</summary>
    public Fact<DateOnly> ValidThrough { get; init; }

    /// <summary>Gets the half-open period in which the appointment holds.</summary>
    [JsonIgnore]
    public FactPeriod Validity => FactPeriod.Through(ValidFrom, ValidThrough);

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
