using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A repository that holds an application's source (代码库).</summary>
/// <remarks>Used by N99-07.1. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SourceRepository : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets where it is kept.</summary>
    public Fact<string> Location { get; init; }

    /// <summary>Gets whether only named persons may write.</summary>
    public Fact<bool> IsAccessControlled { get; init; }

    /// <summary>Gets whether changes need a second person's review.</summary>
    public Fact<bool> RequiresReview { get; init; }

    /// <summary>Gets the third party that holds it; absent when the institution does.</summary>
    public Fact<Ref<ThirdParty>> HeldBy { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
