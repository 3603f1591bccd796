using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A functional fault of a version (缺陷).</summary>
/// <remarks>Used by N99-08.2. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Defect : RegisterRecord
{
    /// <summary>Gets the version in which it was found.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets what is wrong.</summary>
    public Fact<string> Summary { get; init; }

    /// <summary>Gets how grave it is.</summary>
    public Fact<WeaknessSeverity> Severity { get; init; }

    /// <summary>Gets the day on which it was found.</summary>
    public Fact<DateOnly> FoundOn { get; init; }

    /// <summary>Gets the day on which it was fixed; absent while it is open.</summary>
    public Fact<DateOnly> FixedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
