using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>Monitoring of an application or a kit while it runs (运行监测).</summary>
/// <remarks>Used by N99-09.1 and N99-12.4. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record RuntimeMonitor : RegisterRecord
{
    /// <summary>Gets the application monitored; absent when a kit is.</summary>
    public Fact<Ref<MobileApplication>> Application { get; init; }

    /// <summary>Gets the kit monitored; absent when an application is.</summary>
    public Fact<Ref<Sdk>> Sdk { get; init; }

    /// <summary>Gets whether it is switched on.</summary>
    public Fact<bool> IsEnabled { get; init; }

    /// <summary>Gets the moment of the last signal; absent for none.</summary>
    public Fact<DateTimeOffset> LastSignalAt { get; init; }

    /// <summary>Gets the classes of threat it detects (N99-12.4).</summary>
    public FactList<ThreatClass> Coverage { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.HasValue ? Application.Value.Id : Sdk.HasValue ? Sdk.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => ParentId is null && (Application.IsUnknown || Sdk.IsUnknown);
}
