using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.DataSecurity;

/// <summary>An address with which an application exchanges data (传输端点).</summary>
/// <remarks>Used by N99-12.3 and DSM-44. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record EndpointProfile : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the version seen; absent for all.</summary>
    public Fact<Ref<AppVersion>> Version { get; init; }

    /// <summary>Gets the host name.</summary>
    public Fact<string> Host { get; init; }

    /// <summary>Gets the protocol, such as TLS 1.3 or HTTP.</summary>
    public Fact<string> Protocol { get; init; }

    /// <summary>Gets whether transmission is encrypted.</summary>
    public Fact<bool> IsEncrypted { get; init; }

    /// <summary>Gets whether the certificate is pinned.</summary>
    public Fact<bool> IsPinned { get; init; }

    /// <summary>Gets whether authentication data passes.</summary>
    public Fact<bool> CarriesAuthentication { get; init; }

    /// <summary>Gets whether sensitive data passes.</summary>
    public Fact<bool> CarriesSensitiveData { get; init; }

    /// <summary>Gets the highest level of data that passes.</summary>
    public Fact<DataLevel> DataLevel { get; init; }

    /// <summary>Gets the day of the last check.</summary>
    public Fact<DateOnly> CheckedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
