using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A version of a terminal's operating system (操作系统版本).</summary>
/// <remarks>Used by N99-10.1 and N99-10.3. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record OsRelease : RegisterRecord
{
    /// <summary>Gets the name of the operating system; never left out.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the platform it belongs to.</summary>
    public Fact<TargetPlatform> Platform { get; init; }

    /// <summary>Gets the version.</summary>
    public Fact<string> OsVersion { get; init; }

    /// <summary>Gets the day of the announcement.</summary>
    public Fact<DateOnly> AnnouncedOn { get; init; }

    /// <summary>Gets the day of general availability; absent while none is fixed.</summary>
    public Fact<DateOnly> AvailableOn { get; init; }

    /// <summary>Gets the unit that follows it; absent when none does.</summary>
    public Fact<Ref<OrgUnit>> TrackedBy { get; init; }

    /// <summary>Gets whether the institution supports it.</summary>
    public Fact<bool> IsSupportedByUs { get; init; }
}
