using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>A named, versioned set of rules, checked when it was built.</summary>
/// <remarks>Immutable and thread-safe. The version says what code may break; the edition says which text of the regulation the verdicts follow.</remarks>
public sealed class RulePack
{
    internal RulePack(RulePackHeader header, IReadOnlyList<RuleBinding> bindings, IReadOnlyDictionary<RequirementId, BilingualText> unruled)
    {
        Header = header;
        Bindings = bindings;
        Unruled = unruled;
        Rules = [.. bindings.Select(static b => b.Descriptor)];
    }

    /// <summary>Gets id, version, title and edition.</summary>
    public RulePackHeader Header { get; }

    /// <summary>Gets the rules, by id.</summary>
    public IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>Gets the requirements that deliberately have no rule, each with its reason.</summary>
    public IReadOnlyDictionary<RequirementId, BilingualText> Unruled { get; }

    internal IReadOnlyList<RuleBinding> Bindings { get; }

    /// <summary>Starts a pack.</summary>
    /// <param name="header">Id, version, title and edition.</param>
    public static RulePackBuilder Create(RulePackHeader header) => new(header);

    /// <summary>Finds a rule by its id or a former one; null when the pack has none.</summary>
    /// <param name="id">The id.</param>
    public RuleDescriptor? Find(RuleId id) =>
        Rules.FirstOrDefault(rule => rule.Id == id) ?? Rules.FirstOrDefault(rule => rule.FormerIds.Contains(id));

    /// <summary>Returns the name of the kind of record that a rule judges.</summary>
    /// <param name="id">The id of a rule of this pack.</param>
    /// <exception cref="KeyNotFoundException">The pack has no such rule.</exception>
    public string SubjectOf(RuleId id) =>
        Bindings.FirstOrDefault(b => b.Descriptor.Id == id)?.SubjectType.Name
        ?? throw new KeyNotFoundException($"the pack '{Header.Id}' has no rule '{id}'");
}
