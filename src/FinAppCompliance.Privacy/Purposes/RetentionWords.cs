using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Purposes;

internal static class RetentionWords
{
    public static BilingualText Of(RetentionStart start) => start switch
    {
        RetentionStart.Collection => new("收集", "collection"),
        RetentionStart.LastUse => new("最后一次使用", "the last use"),
        RetentionStart.TransactionEnd => new("交易结束", "the end of the transaction"),
        RetentionStart.RelationEnd => new("业务关系结束", "the end of the business relation"),
        RetentionStart.ContractEnd => new("合同终止", "the end of the contract"),
        _ => new("未说明的时点", "an event that is not stated"),
    };
}
