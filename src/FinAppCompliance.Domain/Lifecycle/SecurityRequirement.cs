using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>The security requirements worked out for a version or a software development kit (安全需求分析).</summary>
/// <remarks>Used by N99-06.7. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SecurityRequirement : RegisterRecord
{
    /// <summary>Gets the lookup by the version that the record names in <see cref="Version"/>.</summary>
    public static RecordLookup<SecurityRequirement, Ref<AppVersion>> ByVersion { get; } = RecordLookup.By<SecurityRequirement, Ref<AppVersion>>(static record => record.Version);

    /// <summary>Gets the lookup by the kit that the record names in <see cref="Sdk"/>.</summary>
    public static RecordLookup<SecurityRequirement, Ref<Sdk>> BySdk { get; } = RecordLookup.By<SecurityRequirement, Ref<Sdk>>(static record => record.Sdk);

    /// <summary>Gets the version analysed; absent when an SDK was.</summary>
    public Fact<Ref<AppVersion>> Version { get; init; }

    /// <summary>Gets the software development kit analysed; absent when a version was.</summary>
    public Fact<Ref<Sdk>> Sdk { get; init; }

    /// <summary>Gets the requirements, in words.</summary>
    public FactList<string> Requirements { get; init; }

    /// <summary>Gets who approved them; absent when nobody did.</summary>
    public Fact<string> ApprovedBy { get; init; }

    /// <summary>Gets the day of approval; absent when not approved.</summary>
    public Fact<DateOnly> ApprovedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.HasValue ? Version.Value.Id : Sdk.HasValue ? Sdk.Value.Id : null;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsParentUnknown => ParentId is null && (Version.IsUnknown || Sdk.IsUnknown);
}
