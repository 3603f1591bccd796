using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Rules.Profiles;

/// <summary>One layer of tailoring: what an institution, a subsidiary or a branch changes about the rules, by whom, when and why.</summary>
/// <remarks>The pack itself stays untouched. Immutable and thread-safe; equality is by value.</remarks>
public sealed record Profile
{
    /// <summary>Gets the id of the layer, such as <c>head-office</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the title.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets the kinds of institution that the layer is for; empty for all.</summary>
    public FactList<InstitutionKind> InstitutionKinds { get; init; } = [];

    /// <summary>Gets the id of the subsidiary, branch or department that the layer is for; null for the whole institution.</summary>
    /// <remarks>
    /// Such a layer sets parameters only, and only for what belongs to an application that the unit or a unit below it owns or manages, or
    /// for such a unit itself.
    /// </remarks>
    public string? Unit { get; init; }

    /// <summary>Gets who may approve that a lower layer loosens what this one sets, as names or offices; empty for nobody.</summary>
    public FactList<string> LoosenWith { get; init; } = [];

    /// <summary>Gets the changes, in order.</summary>
    public required FactList<ProfileChange> Changes { get; init; }
}
