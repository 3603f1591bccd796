using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.PersonalInformation;

/// <summary>How a version uses a permission of the platform (权限使用).</summary>
/// <remarks>Used by AUD-2.3, AUD-3.1, AUD-4.2, AUD-4.6, MIIT-PERM and NEC-1 to NEC-5. Immutable and thread-safe; equality is by all members.</remarks>
public sealed record PermissionUse : RegisterRecord
{
    /// <summary>Gets the version.</summary>
    public required Ref<AppVersion> Version { get; init; }

    /// <summary>Gets the permission by the platform's name.</summary>
    public Fact<string> PermissionName { get; init; }

    /// <summary>Gets the kind of information it opens.</summary>
    public Fact<PersonalInformationKind> Kind { get; init; }

    /// <summary>Gets whether it is requested at the first start.</summary>
    public Fact<bool> RequestedAtStart { get; init; }

    /// <summary>Gets whether the purpose is told at the moment of use (AUD-2.3, MIIT-PERM).</summary>
    public Fact<bool> IsPurposeTold { get; init; }

    /// <summary>Gets whether it is requested only after consent (AUD-3.1).</summary>
    public Fact<bool> IsAfterConsent { get; init; }

    /// <summary>Gets whether an unrelated function or the whole service is refused with it (AUD-4.2).</summary>
    public Fact<bool> BlocksFunctionIfRefused { get; init; }

    /// <summary>Gets whether an existing function needs it (AUD-4.1).</summary>
    public Fact<bool> IsRelatedToFunction { get; init; }

    /// <summary>Gets whether it is requested with others, all or nothing (AUD-4.6).</summary>
    public Fact<bool> IsBundled { get; init; }

    /// <summary>Gets how often it is asked again within 48 hours of a refusal (AUD-3.2).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is known and negative.</exception>
    public Fact<int> AsksAfterRefusal
    {
        get;
        init => field = FactBounds.NotNegative(value);
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string? ParentId => Version.Id;
}
