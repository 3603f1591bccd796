using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Makes the parameters for words of the Notice that carry no number.</summary>
internal static class InstitutionLimits
{
    private static readonly BilingualText Rationale = new(
        "《通知》未规定数值，由机构自行确定；默认值仅为本库的起点，并非监管要求",
        "the Notice names no number, so the institution sets it; the default is a starting point of this library and not a regulatory number");

    private static readonly BilingualText LeadDepartment = new("移动应用牵头管理部门", "lead department for mobile applications");

    internal static RuleParameterTexts Texts(string zh, string en) => new(new(zh, en), Rationale, LeadDepartment);

    internal static RuleParameter<TimeLimit> Days(string key, int days, string zh, string en) =>
        RuleParameter.Time(key, new TimeLimit(days, TimeUnit.CalendarDays), TermBounds.Within(days, TimeUnit.CalendarDays), Tighter.Lower, Texts(zh, en));

    internal static RuleParameter<TimeLimit> DaysAhead(string key, int days, string zh, string en) =>
        RuleParameter.Time(key, new TimeLimit(days, TimeUnit.CalendarDays), TermBounds.Ahead(days, TimeUnit.CalendarDays), Tighter.Higher, Texts(zh, en));

    internal static RuleParameter<TimeLimit> Months(string key, int months, string zh, string en) =>
        RuleParameter.Time(key, new TimeLimit(months, TimeUnit.Months), TermBounds.Within(months, TimeUnit.Months), Tighter.Lower, Texts(zh, en));
}
