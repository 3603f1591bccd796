using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A check whether an application suits the elderly and the disabled (适老化与无障碍检查).</summary>
/// <remarks>Used by N99-06.4 and ACC-32. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record AccessibilityCheck : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the version that was checked.</summary>
    public Fact<Ref<AppVersion>> Version { get; init; }

    /// <summary>Gets the standard checked against.</summary>
    public Fact<string> Standard { get; init; }

    /// <summary>Gets the day of the check.</summary>
    public Fact<DateOnly> CheckedOn { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<CheckResult> Result { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
