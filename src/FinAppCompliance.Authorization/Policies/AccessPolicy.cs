using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Everything that decides about access: who there is, what there is, and who may do what with it and why.</summary>
/// <remarks>
/// A declaration: it may be incomplete or contradict itself, which loading it reports, all at once. Immutable and
/// thread-safe; equality is by value.
/// </remarks>
public sealed record AccessPolicy
{
    /// <summary>Gets the version, which every decision carries; required.</summary>
    public required string Version { get; init; }

    /// <summary>Gets the purposes.</summary>
    public FactList<AccessPurpose> Purposes { get; init; }

    /// <summary>Gets the roles.</summary>
    public FactList<string> Roles { get; init; }

    /// <summary>Gets the actions of the policy's own that no grant need give; what prohibitions name beside these, the grants' and the well-known ones is refused as misspelt.</summary>
    public FactList<AccessAction> Actions { get; init; }

    /// <summary>Gets the attributes of the circumstances that conditions may ask for.</summary>
    public FactList<AttributeDeclaration> ContextAttributes { get; init; }

    /// <summary>Gets the subjects.</summary>
    public FactList<AccessSubject> Subjects { get; init; }

    /// <summary>Gets the assets.</summary>
    public FactList<ProtectedAsset> Assets { get; init; }

    /// <summary>Gets the contracts with vendors.</summary>
    public FactList<VendorContract> Contracts { get; init; }

    /// <summary>Gets the engagements.</summary>
    public FactList<Engagement> Engagements { get; init; }

    /// <summary>Gets the grants.</summary>
    public FactList<DataGrant> Grants { get; init; }

    /// <summary>Gets the prohibitions.</summary>
    public FactList<Prohibition> Prohibitions { get; init; }

    /// <summary>Gets the separations of duties.</summary>
    public FactList<SeparationRule> Separations { get; init; }

    /// <summary>Gets the classes of access that may be requested for a short time.</summary>
    public FactList<ElevationClass> ElevationClasses { get; init; }
}
