using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Lifecycle;

/// <summary>A condition that keeps some users out of an application or a function (使用限制).</summary>
/// <remarks>Used by N99-06.6. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record Restriction : RegisterRecord
{
    /// <summary>Gets the application.</summary>
    public required Ref<MobileApplication> Application { get; init; }

    /// <summary>Gets the attribute by which users are told apart.</summary>
    public Fact<RestrictionGround> Ground { get; init; }

    /// <summary>Gets the condition, in words.</summary>
    public Fact<string> Condition { get; init; }

    /// <summary>Gets the legal or technical reason; absent when none is recorded.</summary>
    public Fact<string> Reason { get; init; }

    /// <summary>Gets the rule that demands it; absent for none.</summary>
    public Fact<string> LegalBasis { get; init; }

    /// <summary>Gets whether a person found it discriminatory.</summary>
    public Fact<bool> IsConfirmedDiscriminatory { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Application.Id;
}
