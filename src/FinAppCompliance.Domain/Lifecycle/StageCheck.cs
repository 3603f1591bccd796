using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>The compliance check of a version or a campaign at one stage (阶段合规检查).</summary>
/// <remarks>Used by N99-03.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record StageCheck : RegisterRecord
{
    /// <summary>Gets the version checked; absent when a campaign was.</summary>
    public Fact<Ref<AppVersion>> Version { get; init; }

    /// <summary>Gets the campaign checked; absent when a version was.</summary>
    public Fact<Ref<Campaign>> Campaign { get; init; }

    /// <summary>Gets the stage.</summary>
    public Fact<LifecycleStage> Stage { get; init; }

    /// <summary>Gets the checklist used, with its version.</summary>
    public Fact<string> Checklist { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<CheckResult> Result { get; init; }

    /// <summary>Gets who checked.</summary>
    public Fact<string> CheckedBy { get; init; }

    /// <summary>Gets the day of the check.</summary>
    public Fact<DateOnly> CheckedOn { get; init; }

    /// <summary>Gets the day on which the stage was left; absent while it is not.</summary>
    public Fact<DateOnly> PassedStageOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.HasValue ? Version.Value.Id : Campaign.HasValue ? Campaign.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => ParentId is null && (Version.IsUnknown || Campaign.IsUnknown);
}
