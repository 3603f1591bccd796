using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>What identifies a pack.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record RulePackHeader
{
    /// <summary>Gets the id: lower-case letters, digits, <c>.</c> and <c>-</c>. Rule ids of a pack that is no regulation's own begin with it and a slash.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the version of the pack, three numbers.</summary>
    public required Version Version { get; init; }

    /// <summary>Gets the title.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>Gets which text of the regulation the rules follow, such as <c>2024-09-12</c>; empty when they follow none.</summary>
    public string Edition { get; init; } = string.Empty;

    /// <summary>Gets the oldest version of the rules package that the pack works with; null for any.</summary>
    public Version? EngineAtLeast { get; init; }

    /// <summary>Gets the first version of the rules package that the pack no longer works with; null for none.</summary>
    public Version? EngineBefore { get; init; }

    /// <summary>Gets whether rule ids are the requirement ids of a regulation, without a namespace.</summary>
    public bool UsesRequirementIds { get; init; }
}
