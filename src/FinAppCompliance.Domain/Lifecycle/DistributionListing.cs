using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>The offer of a version on a distribution platform (上架记录).</summary>
/// <remarks>Used by N99-08.3, N99-09.4 and FIL-3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record DistributionListing : RegisterRecord
{
    /// <summary>Gets the application offered.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the version offered; absent where the platform shows none.</summary>
    public Fact<Ref<AppVersion>> Version { get; init; }

    /// <summary>Gets the distribution platform by name.</summary>
    public Fact<string> Platform { get; init; }

    /// <summary>Gets the sort of platform.</summary>
    public Fact<DistributionPlatformKind> PlatformKind { get; init; }

    /// <summary>Gets the day on which the platform checked the institution's qualification; absent when it did not.</summary>
    public Fact<DateOnly> QualificationCheckedOn { get; init; }

    /// <summary>Gets the result of the platform's review.</summary>
    public Fact<DecisionResult> ReviewResult { get; init; }

    /// <summary>Gets the issues the platform raised; empty for none.</summary>
    public FactList<PlatformIssue> Issues { get; init; }

    /// <summary>Gets the moment from which it is offered; absent while it is not.</summary>
    public Fact<DateTimeOffset> ListedAt { get; init; }

    /// <summary>Gets the moment from which it is no longer offered; absent while it is.</summary>
    public Fact<DateTimeOffset> RemovedAt { get; init; }

    /// <summary>Gets whether the platform shows the filing number (FIL-3).</summary>
    public Fact<bool> ShowsFilingNumber { get; init; }

    /// <summary>Gets the name shown on the platform; compared for FIL-7.</summary>
    public Fact<string> ShownName { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
