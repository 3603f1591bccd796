using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>A threat that was detected (威胁事件).</summary>
/// <remarks>Used by N99-12.4 and N99-12.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ThreatEvent : RegisterRecord
{
    /// <summary>Gets the application; absent when several are concerned.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the class of threat.</summary>
    public Fact<ThreatClass> Class { get; init; }

    /// <summary>Gets the moment of detection.</summary>
    public Fact<DateTimeOffset> DetectedAt { get; init; }

    /// <summary>Gets the moment at which it was contained; absent while it is not.</summary>
    public Fact<DateTimeOffset> ContainedAt { get; init; }

    /// <summary>Gets the moment of closing; absent while it is open.</summary>
    public Fact<DateTimeOffset> ClosedAt { get; init; }

    /// <summary>Gets the incident it became; absent when it became none.</summary>
    public Fact<Ref<Incident>> Incident { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => Application.IsUnknown;
}
