using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Writes lines of the table of deadlines.</summary>
internal static class DeadlineLines
{
    /// <summary>A deadline whose number a regulation states.</summary>
    public static DeadlineRule Legal(string id, string requirement, string zh, string en, Addressee to, DeadlineStart from, int amount, TimeUnit unit) => new()
    {
        Id = id,
        Duty = new(zh, en),
        Addressee = to,
        Start = from,
        Length = new(amount, unit),
        Citation = DeadlineCitations.Get(requirement),
    };

    /// <summary>A deadline whose number the institution sets, because the law says only promptly, at once or periodically.</summary>
    public static DeadlineRule Own(string id, string requirement, string zh, string en, Addressee to, DeadlineStart from, int amount, TimeUnit unit, int least, int most) =>
        Legal(id, requirement, zh, en, to, from, amount, unit) with { Kind = LimitKind.Institution, Bounds = new(least, most) };

    /// <summary>A report that is due by a day of each year.</summary>
    public static DeadlineRule Yearly(string id, string requirement, string zh, string en, Addressee to, int month, int day, ReportKind kind) =>
        Legal(id, requirement, zh, en, to, DeadlineStart.EachYear, 0, TimeUnit.Minutes) with { Yearly = new(month, day), Form = new(kind) };

    public static DeadlineRule Reported(this DeadlineRule rule, ReportKind kind, bool isWritten = false) => rule with { Form = new(kind, isWritten) };

    public static DeadlineRule From(this DeadlineRule rule, GradingScheme scheme, IncidentGrade least) => rule with { Trigger = new(scheme, least) };

    public static DeadlineRule Before(this DeadlineRule rule) => rule with { Direction = DeadlineDirection.Before };

    public static DeadlineRule Arising(this DeadlineRule rule, DeadlineStart from) => rule with { ArisesFrom = from };

    public static DeadlineRule Binding(this DeadlineRule rule, InstitutionScope scope) => rule with { Scope = scope };

    public static DeadlineRule Worded(this DeadlineRule rule, string zh, string en) => rule with { Wording = new BilingualText(zh, en) };
}
