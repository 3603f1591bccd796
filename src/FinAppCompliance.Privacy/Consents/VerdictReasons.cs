using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Consents;

internal static class VerdictReasons
{
    private static readonly (RegulatoryReference Citation, BilingualText Reason)[] ByVerdict =
    [
        Row("PIPL-13", "没有任何依据", "nothing is known"),
        Row("PIPL-13", "已取得同意", "consent was given and holds"),
        Row("PIPL-13", "有同意以外的合法性基础", "another lawful basis holds"),
        Row("PIPL-13", "尚未取得同意", "nobody consented"),
        Row("AUD-3.2", "个人已拒绝", "the person refused"),
        Row("PIPL-15", "个人已撤回同意", "the person withdrew"),
        Row("NDR-22", "同意已到期", "the consent ended by its term"),
        Row("PIPL-14", "告知内容已变更，应当重新取得同意", "the notice changed and consent is needed afresh"),
        Row("PIPL-31", "不满十四周岁，缺少监护人同意", "the person is under fourteen and no guardian consented"),
        Row("PIPL-31", "已满十四周岁，应当取得本人同意", "the person turned fourteen and is asked afresh"),
        Row("PIPL-29", "同意的形式不足，应当取得单独或者书面同意", "the purpose now needs a separate or written consent"),
        Row("PIPL-31", "不知道是否已满十四周岁", "it is not known whether the person is under fourteen"),
        Row("PIPL-17", "没有生效的告知列明该目的", "no notice in force lists the purpose"),
        Row("DSM-25", "服务已终止，应当停止收集", "the service ended, so that collection must stop"),
        Row("PIPL-13", "无法读取同意记录", "the consents could not be read"),
        Row("PIPL-13", "快照已过期，请重新加载", "the snapshot is stale; load it again"),
    ];

    public static RegulatoryReference Cite(ConsentVerdict verdict) => ByVerdict[Position(verdict)].Citation;

    public static BilingualText Explain(ConsentVerdict verdict) => ByVerdict[Position(verdict)].Reason;

    private static int Position(ConsentVerdict verdict) => (uint)verdict < (uint)ByVerdict.Length ? (int)verdict : 0;

    private static (RegulatoryReference Citation, BilingualText Reason) Row(string requirement, string zh, string en) =>
        (PrivacyCitations.Get(requirement), new(zh, en));
}
