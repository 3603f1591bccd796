using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A scan of a version for links, malware and risky code (扫描结果).</summary>
/// <remarks>Used by N99-07.4 and N99-07.5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record ScanResult : RegisterRecord
{
    /// <summary>Gets the version scanned.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets what was looked for.</summary>
    public Fact<ScanKind> Kind { get; init; }

    /// <summary>Gets the day of the scan.</summary>
    public Fact<DateOnly> ScannedOn { get; init; }

    /// <summary>Gets what was found; empty for nothing.</summary>
    public FactList<ScanFinding> Findings { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
