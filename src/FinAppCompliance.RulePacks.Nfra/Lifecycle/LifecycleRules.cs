using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.RulePacks.Nfra.Lifecycle;

/// <summary>Lists the rules of the life cycle: articles 6 to 10.</summary>
internal static class LifecycleRules
{
    internal static RulePackBuilder AddLifecycle(this RulePackBuilder pack) => pack
        .Add(new ReleaseGatesArePassed());
}
