using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Finds policies in force on a day.</summary>
internal static class PolicyLookup
{
    /// <summary>Whether a policy of the kind is in force on the day.</summary>
    internal static Tri Has(this Records<PolicyDocument> policies, PolicyKind kind, DateOnly day) =>
        policies.Any((kind, day), static (policy, asked) => policy.Kind == asked.kind & policy.Validity.Covers(asked.day));
}
