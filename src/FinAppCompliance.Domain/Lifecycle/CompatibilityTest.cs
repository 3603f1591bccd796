using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A test of a version against a new operating system or platform rule (兼容性测试).</summary>
/// <remarks>Used by N99-10.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record CompatibilityTest : RegisterRecord
{
    /// <summary>Gets the lookup by the system release that the record names in <see cref="OsRelease"/>.</summary>
    public static RecordLookup<CompatibilityTest, Ref<OsRelease>> ByOsRelease { get; } = RecordLookup.By<CompatibilityTest, Ref<OsRelease>>(static record => record.OsRelease);

    /// <summary>Gets the version tested.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets the operating system tested against; absent for none.</summary>
    public Fact<Ref<OsRelease>> OsRelease { get; init; }

    /// <summary>Gets the notice tested against; absent for none.</summary>
    public Fact<Ref<PlatformNotice>> PlatformNotice { get; init; }

    /// <summary>Gets the kits that were covered.</summary>
    public FactList<Ref<Sdk>> IncludedSdks { get; init; }

    /// <summary>Gets the day of the test.</summary>
    public Fact<DateOnly> TestedOn { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<CheckResult> Result { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
