using FinAppCompliance.Authorization.Requests;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Forbids what it covers, whatever is granted. One that cannot be evaluated denies and says so.</summary>
/// <remarks>A part that is unknown covers everything. Immutable and thread-safe; checked when the policy is loaded.</remarks>
public sealed record Prohibition
{
    /// <summary>Gets the id, unique among prohibitions.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what is forbidden, for a reader; required.</summary>
    public BilingualText? Text { get; init; }

    /// <summary>Gets the subjects it covers; everybody unless stated.</summary>
    public SubjectSelector Subjects { get; init; } = SubjectSelector.Everybody;

    /// <summary>Gets the assets it covers.</summary>
    public FactList<string> Assets { get; init; }

    /// <summary>Gets the business units whose assets it covers.</summary>
    public FactList<string> BusinessUnits { get; init; }

    /// <summary>Gets the fields it covers; null covers the asset as a whole.</summary>
    public FieldSelector? Fields { get; init; }

    /// <summary>Gets the actions it covers.</summary>
    public FactList<AccessAction> Actions { get; init; }

    /// <summary>Gets the environments it covers.</summary>
    public FactList<AccessEnvironment> Environments { get; init; }

    /// <summary>Gets the conditions under which it forbids, all of which must hold; unknown forbids unconditionally.</summary>
    public FactList<AccessCondition> Conditions { get; init; }

    /// <summary>Gets when it begins; null for since ever.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets when it has ended, excluded; null for never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets whether even break-glass must respect it.</summary>
    public bool IsAbsolute { get; init; }

    /// <summary>Gets the requirement it serves; the empty id for none.</summary>
    public RequirementId Requirement { get; init; }
}
