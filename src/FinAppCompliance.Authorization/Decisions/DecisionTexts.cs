using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Authorization.Decisions;

/// <summary>Says decisions in both languages.</summary>
internal static class DecisionTexts
{
    public static BilingualText Describe(in AccessDecision decision)
    {
        if (decision.IsPermitted)
        {
            return new($"允许（授权'{decision.GrantId}'）", $"permitted by grant '{decision.GrantId}'");
        }

        var reason = Of(decision.Reason);
        return decision.Cause is null
            ? new($"拒绝：{reason.Zh}", $"denied: {reason.En}")
            : new($"拒绝：{reason.Zh}（'{decision.Cause}'）", $"denied: {reason.En} ('{decision.Cause}')");
    }

    public static BilingualText Of(AccessReason reason) => reason switch
    {
        AccessReason.Permitted => new("允许", "permitted"),
        AccessReason.Forbidden => new("被禁止规则禁止", "forbidden by a prohibition"),
        AccessReason.SeparationOfDuties => new("违反职责分离", "against a separation of duties"),
        AccessReason.NoGrant => new("没有授权", "no grant"),
        AccessReason.NotYet => new("授权尚未生效", "the grant has not begun"),
        AccessReason.Expired => new("授权、任务、合同、尽职调查或主体任期已到期", "the grant, its engagement, its contract, the due diligence or the subject's term has ended"),
        AccessReason.Suspended => new("主体、授权、任务或合同已暂停", "the subject, grant, engagement or contract is suspended"),
        AccessReason.Action => new("操作不在授权范围", "no grant for this action"),
        AccessReason.Purpose => new("目的不在授权范围", "no grant for this purpose"),
        AccessReason.Engagement => new("任务不在授权范围", "no grant for this engagement"),
        AccessReason.Environment => new("环境不在授权范围或存在环境隔离", "no grant for this environment, or its wall stands"),
        AccessReason.Condition => new("授权条件不成立", "a condition of the grant does not hold"),
        AccessReason.Field => new("字段不在授权范围", "a wanted field is not granted"),
        AccessReason.Level => new("字段高于授权的级别上限", "a wanted field lies above the level ceiling"),
        AccessReason.Volume => new("超出行数上限", "more rows than the caps allow"),
        AccessReason.ContextMissing => new("缺少判断所需信息", "something that must be known was not stated"),
        AccessReason.ContextInvalid => new("判断所需信息类型不符", "an attribute has the wrong type"),
        AccessReason.UnknownName => new("名称未知", "a name is unknown to the policy"),
        AccessReason.ObligationUnmet => new("义务未能履行", "an obligation is unknown or could not be met"),
        AccessReason.Error => new("评估失败", "the evaluation failed"),
        _ => new("未评估", "nothing was decided"),
    };
}
