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
        var (zh, en) = Label(clause);
        return new($"合同缺少条款：{zh}", $"the contract lacks a clause: {en}");
    }

    private static (string Zh, string En) Label(ContractClause clause) => clause switch
    {
        ContractClause.RightsAndDuties => ("双方权利义务", "rights and duties"),
        ContractClause.PurposeAndTerm => ("处理目的和期限", "purpose and term"),
        ContractClause.MannerAndScope => ("处理方式、种类和范围", "manner, kinds and scope"),
        ContractClause.ProtectionMeasures => ("保护措施", "measures of protection"),
        ContractClause.ReturnOrDeletion => ("到期返还或删除", "return or deletion at the end"),
        ContractClause.NoReassignment => ("不得转委托", "no re-entrusting"),
        ContractClause.NoTraining => ("不得用于训练模型", "no use for training models"),
        _ => ("其他", "other"),
    };
}
