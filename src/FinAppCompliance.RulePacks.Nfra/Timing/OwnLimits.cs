using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Makes parameters for words of the Notice that carry no number, such as 定期 and 及时.</summary>
internal static class OwnLimits
{
    private static readonly BilingualText Rationale = new(
        "《通知》未规定数值，由机构自行确定；默认值不是监管要求",
        "the Notice names no number, so the institution sets it; the default is no regulatory number");

    private static readonly BilingualText Owner = new("移动应用牵头管理部门", "lead department for mobile applications");

    internal static RuleParameterTexts Texts(string zh, string en) => new(new(zh, en), Rationale, Owner);

    /// <summary>Makes the limit for a duty that must be done within a time.</summary>
    internal static RuleParameter<TimeLimit> Time(string key, int amount, TimeUnit unit, string zh, string en) =>
        RuleParameter.Time(key, new TimeLimit(amount, unit), TermBounds.Within(amount, unit), Tighter.Lower, Texts(zh, en));

    /// <summary>Makes the limit for a duty that must be done a time ahead of something.</summary>
    internal static RuleParameter<TimeLimit> Ahead(string key, int amount, TimeUnit unit, string zh, string en) =>
        RuleParameter.Time(key, new TimeLimit(amount, unit), TermBounds.Ahead(amount, unit), Tighter.Higher, Texts(zh, en));
}
