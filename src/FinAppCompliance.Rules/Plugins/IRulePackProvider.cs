using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Plugins;

/// <summary>Makes the rule pack of an assembly; a pack assembly has exactly one public class that implements this.</summary>
public interface IRulePackProvider
{
    /// <summary>Makes the pack.</summary>
    /// <exception cref="RulePackException">The pack is wrong.</exception>
    RulePack Create();
}
