using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A counterfeit of one of the institution's applications (仿冒应用事件).</summary>
/// <remarks>Used by N99-09.6 and N99-09.7. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record CounterfeitCase : RegisterRecord
{
    /// <summary>Gets the application that is imitated; absent when the institution as such is.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets how it imitates.</summary>
    public Fact<CounterfeitKind> Kind { get; init; }

    /// <summary>Gets where it was found.</summary>
    public Fact<string> FoundAtPlace { get; init; }

    /// <summary>Gets the moment of detection.</summary>
    public Fact<DateTimeOffset> DetectedAt { get; init; }

    /// <summary>Gets the moment of public clarification (N99-09.6); absent when there was none.</summary>
    public Fact<DateTimeOffset> ClarifiedAt { get; init; }

    /// <summary>Gets the moment at which its removal was asked for (N99-09.6); absent when it was not.</summary>
    public Fact<DateTimeOffset> TakedownRequestedAt { get; init; }

    /// <summary>Gets the moment of the report, for information; N99-09.7 judges the report on record, since a bare time does not say who was told. Absent when there was none.</summary>
    public Fact<DateTimeOffset> ReportedAt { get; init; }

    /// <summary>Gets the moment of closing; absent while it is open.</summary>
    public Fact<DateTimeOffset> ClosedAt { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
