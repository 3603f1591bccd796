using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>One version of an application on one target platform (应用版本).</summary>
/// <remarks>Used by N99-07, N99-08 and N99-09.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record AppVersion : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the version as users see it, such as 5.2.0.</summary>
    public Fact<string> VersionName { get; init; }

    /// <summary>Gets the platform's own ascending number; absent where the platform has none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<long> VersionCode
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the platform the version runs on.</summary>
    public Fact<TargetPlatform> Platform { get; init; }

    /// <summary>Gets the package name; compared with the filing for FIL-2.</summary>
    public Fact<string> PackageName { get; init; }

    /// <summary>Gets the hash of the released package, as algorithm and hexadecimal digits.</summary>
    public Fact<string> BuildHash { get; init; }

    /// <summary>Gets the holder of the signing certificate, as named in it.</summary>
    public Fact<string> SignedBy { get; init; }

    /// <summary>Gets the day of the build.</summary>
    public Fact<DateOnly> BuiltOn { get; init; }

    /// <summary>Gets the moment of release; absent while not released (N99-08.4).</summary>
    public Fact<DateTimeOffset> ReleasedAt { get; init; }

    /// <summary>Gets the day from which the version is no longer offered; absent while it is.</summary>
    public Fact<DateOnly> WithdrawnOn { get; init; }

    /// <summary>Gets the last day with support, included (最后一日，含当日); absent for no end (N99-09.3).</summary>
    public Fact<DateOnly> SupportThrough { get; init; }

    /// <summary>Gets the share of active users on this version, 0 to 1 (N99-09.3).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and lies outside 0 to 1.</exception>
    public Fact<decimal> ActiveUserShare
    {
        get;
        init => field = FactBounds.Between(value, 0m, 1m);
    }

    /// <summary>Gets whether servers still accept this version (N99-09.3).</summary>
    public Fact<bool> IsStillServed { get; init; }

    /// <summary>Gets every component that is built in; empty means none (N99-07.2).</summary>
    public FactList<Ref<Component>> Components { get; init; }

    /// <summary>Gets every software development kit that is built in; empty means none (N99-06.7).</summary>
    public FactList<Ref<Sdk>> Sdks { get; init; }

    /// <summary>Gets the platform permissions the version declares.</summary>
    public FactList<string> Permissions { get; init; }

    /// <summary>Gets whether authentication of customers changed (N99-07.3).</summary>
    public Fact<bool> ChangesAuthentication { get; init; }

    /// <summary>Gets whether control of the application's logic changed (N99-07.3).</summary>
    public Fact<bool> ChangesLogicControl { get; init; }

    /// <summary>Gets whether it is a new major version (N99-06.4).</summary>
    public Fact<bool> IsMajorVersion { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
