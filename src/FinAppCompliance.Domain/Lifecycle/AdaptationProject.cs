using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>The work to adapt an application to a new operating system or platform rule (适配项目).</summary>
/// <remarks>Used by N99-10.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record AdaptationProject : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the operating system; absent for none.</summary>
    public Fact<Ref<OsRelease>> OsRelease { get; init; }

    /// <summary>Gets the notice; absent for none.</summary>
    public Fact<Ref<PlatformNotice>> PlatformNotice { get; init; }

    /// <summary>Gets the day on which the plan was approved; absent for no plan.</summary>
    public Fact<DateOnly> PlanApprovedOn { get; init; }

    /// <summary>Gets the day on which the emergency plan was approved; absent for none.</summary>
    public Fact<DateOnly> EmergencyPlanApprovedOn { get; init; }

    /// <summary>Gets the day of the security review; absent for none.</summary>
    public Fact<DateOnly> SecurityReviewedOn { get; init; }

    /// <summary>Gets the day of the start; absent while it has not started.</summary>
    public Fact<DateOnly> StartedOn { get; init; }

    /// <summary>Gets the day of the end; absent while it has not ended.</summary>
    public Fact<DateOnly> FinishedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
