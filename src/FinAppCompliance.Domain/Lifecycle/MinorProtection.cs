using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>What an application does to protect minors (未成年人保护措施).</summary>
/// <remarks>Used by N99-06.5, PIPL-31, NDR-22 and MIN-32. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record MinorProtection : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets whether age is asked and checked before registration.</summary>
    public Fact<bool> HasAgeGate { get; init; }

    /// <summary>Gets whether a guardian must consent for children under 14.</summary>
    public Fact<bool> RequiresGuardianConsent { get; init; }

    /// <summary>Gets whether special rules for personal information under 14 are in force (PIPL-31).</summary>
    public Fact<bool> HasSpecialRules { get; init; }

    /// <summary>Gets whether minors' purchases and time are limited.</summary>
    public Fact<bool> LimitsUse { get; init; }

    /// <summary>Gets the day of the last review.</summary>
    public Fact<DateOnly> ReviewedOn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
