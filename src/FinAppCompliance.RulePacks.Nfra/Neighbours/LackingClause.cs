using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Says which clause a contract lacks; two duties ask for clauses.</summary>
internal static class LackingClause
{
    private static readonly BilingualText[] Texts = [.. Enum.GetValues<ContractClause>().Select(Say)];
    private static readonly string[] Keys = [.. Enum.GetValues<ContractClause>().Select(static clause => clause.ToString())];

    /// <summary>Returns what is wrong.</summary>
    internal static BilingualText Text(ContractClause clause) => Texts[(int)clause];

    /// <summary>Returns the key of the conclusion.</summary>
    internal static string Key(ContractClause clause) => Keys[(int)clause];

    private static BilingualText Say(ContractClause clause)
    {
        var name = Labels.Of(clause);
        return new($"合同缺少“{name.Zh}”条款", $"the contract lacks the clause on {name.En}");
    }
}
