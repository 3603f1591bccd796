using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Rules.Catalog;

/// <summary>Collects the rules of a pack and checks them together.</summary>
/// <remarks>Not thread-safe; the pack it builds is.</remarks>
public sealed class RulePackBuilder
{
    private readonly RulePackHeader _header;
    private readonly List<RuleBinding> _bindings = [];
    private readonly Dictionary<RequirementId, BilingualText> _unruled = [];

    internal RulePackBuilder(RulePackHeader header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _header = header;
    }

    /// <summary>Adds a rule.</summary>
    /// <typeparam name="TSubject">The kind of record that it judges.</typeparam>
    /// <param name="rule">The rule.</param>
    public RulePackBuilder Add<TSubject>(IComplianceRule<TSubject> rule)
        where TSubject : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(rule);
        _bindings.Add(new RuleBinding<TSubject>(rule));
        return this;
    }

    /// <summary>Records why a requirement has no rule, so that coverage stays countable.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="reason">Why no rule can judge it.</param>
    public RulePackBuilder LeaveOut(RequirementId requirement, BilingualText reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        _unruled[requirement] = reason;
        return this;
    }

    /// <summary>Checks everything and returns the pack.</summary>
    /// <exception cref="RulePackException">Something is wrong; the message names every mistake.</exception>
    public RulePack Build()
    {
        var mistakes = RulePackLint.Check(_header, _bindings).ToList();
        return mistakes.Count == 0
            ? new RulePack(_header, [.. _bindings.OrderBy(static b => b.Descriptor.Id)], new Dictionary<RequirementId, BilingualText>(_unruled))
            : throw new RulePackException($"the pack '{_header.Id}' has {mistakes.Count} mistakes: {string.Join("; ", mistakes)}");
    }
}
