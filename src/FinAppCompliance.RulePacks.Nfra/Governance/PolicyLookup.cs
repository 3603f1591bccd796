using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Finds policies in force on a day.</summary>
internal static class PolicyLookup
{
    /// <summary>Whether a policy of the kind is in force on the day.</summary>
    internal static Tri Has(this Records<PolicyDocument> policies, PolicyKind kind, DateOnly day) =>
        policies.Any((kind, day), static (policy, asked) => policy.Kind == asked.kind & policy.Validity.Covers(asked.day));

    /// <summary>Whether a policy of the kind came into force by the day, also one that ended since.</summary>
    internal static Tri EverHad(this Records<PolicyDocument> policies, PolicyKind kind, DateOnly day) =>
        policies.Any((kind, day), static (policy, asked) => policy.Kind == asked.kind & (!policy.ValidFrom.Exists | policy.ValidFrom <= asked.day));
}
