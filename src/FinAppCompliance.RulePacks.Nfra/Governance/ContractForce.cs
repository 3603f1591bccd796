using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Reads whether a contract binds on a day.</summary>
internal static class ContractForce
{
    /// <summary>Whether the contract is valid on the day and has not ended early.</summary>
    internal static Tri IsInForce(this Contract contract, DateOnly day) => contract.Validity.Covers(day) & !contract.EndedOn.IsBy(day);
}
