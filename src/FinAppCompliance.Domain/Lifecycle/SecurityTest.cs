using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A test of a version (安全测试).</summary>
/// <remarks>Used by N99-07.3 and DSM-48. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record SecurityTest : RegisterRecord
{
    /// <summary>Gets the version tested.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets what was tested.</summary>
    public Fact<TestKind> Kind { get; init; }

    /// <summary>Gets what the test covered, in words.</summary>
    public Fact<string> Scope { get; init; }

    /// <summary>Gets the result.</summary>
    public Fact<CheckResult> Result { get; init; }

    /// <summary>Gets the number of findings still open.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> OpenFindings
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <summary>Gets the day of the test.</summary>
    public Fact<DateOnly> TestedOn { get; init; }

    /// <summary>Gets who tested.</summary>
    public Fact<string> TestedBy { get; init; }

    /// <summary>Gets whether the test environment is apart from production (DSM-48).</summary>
    public Fact<bool> EnvironmentIsolated { get; init; }

    /// <summary>Gets whether sensitive data was desensitised (DSM-48).</summary>
    public Fact<bool> DataDesensitised { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
