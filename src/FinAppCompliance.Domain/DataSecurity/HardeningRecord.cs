using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>The hardening of a version (安全加固记录).</summary>
/// <remarks>Used by N99-12.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record HardeningRecord : RegisterRecord
{
    /// <summary>Gets the version hardened.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets the day of hardening.</summary>
    public Fact<DateOnly> HardenedOn { get; init; }

    /// <summary>Gets the measures taken.</summary>
    public FactList<string> Measures { get; init; }

    /// <summary>Gets whether the effect was verified.</summary>
    public Fact<bool> IsVerified { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
