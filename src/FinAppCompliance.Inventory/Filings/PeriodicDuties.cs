using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Inventory.Filings;

/// <summary>Duties that come back: yearly reports, risk assessment and audit of each application, review of register entries.</summary>
internal static class PeriodicDuties
{
    public static IEnumerable<CalendarDuty> Of(RegisterSnapshot register, InventoryOptions options, DateOnly today) =>
        Yearly(register, ReportKind.YearlyDataRisk, "DSM-74", new("年度数据安全风险评估报告（1月15日前）", "yearly data-risk report (by 15 January)"), new(1, 15), today)
            .Concat(Yearly(register, ReportKind.YearlyContinuity, "BCM-92", new("年度业务连续性报告（第一季度）", "yearly continuity report (first quarter)"), new(3, 31), today))
            .Concat(ForApplications(register, options, today));

    private static IEnumerable<CalendarDuty> Yearly(
        RegisterSnapshot register, ReportKind kind, string requirement, BilingualText title, MonthDay last, DateOnly today)
    {
        var submitted = register.Of<RegulatorReport>()
            .Where(report => (report.Kind == kind).IsTrue && report.SubmittedAt.HasValue)
            .Select(static report => ChinaStandardTime.DateOf(report.SubmittedAt.Value))
            .ToArray();
        foreach (var year in (int[])[today.Year, today.Year + 1])
        {
            var due = new DateOnly(year, last.Month, last.Day);
            var days = submitted.Where(day => day.Year == year).ToArray();
            yield return new()
            {
                Id = $"{requirement.ToLowerInvariant()}:{due:yyyy}",
                Requirement = RequirementId.Parse(requirement),
                Title = title,
                Recipient = DutyParts.Regulator,
                IsLegalLimit = true,
                DueOn = due,
                State = DutyParts.StateOf(due, days.Length == 0 ? Fact<DateOnly>.Absent : days.Min(), today),
            };
        }
    }

    private static IEnumerable<CalendarDuty> ForApplications(RegisterSnapshot register, InventoryOptions options, DateOnly today)
    {
        var assessed = Latest(register.Of<RiskAssessment>().Where(static a => (a.Kind == RiskAssessmentKind.Application).IsTrue)
            .Select(static a => (a.Applications, a.AssessedOn)));
        var audited = Latest(register.Of<Audit>().Where(static a => (a.Kind == AuditKind.Application).IsTrue)
            .Select(static a => (a.Applications, a.ReportedOn)));
        foreach (var application in register.Of<MobileApplication>().Where(IsInService))
        {
            yield return Recurring(application, "N99-17.3", new("应用风险评估（每年至少一次）", "risk assessment of the application (at least once a year)"), assessed, 12, today);
            yield return Recurring(application, "N99-17.4", new("应用审计（每三年至少一次）", "audit of the application (at least once every three years)"), audited, 36, today);
            var due = application.LedgerReviewedOn.TryGet(out var reviewed) ? reviewed.AddMonths(options.LedgerReviewMonths) : Fact<DateOnly>.Unknown;
            yield return Duty(application, "N99-02.1", new("台账条目复核", "review of the register entry"), due, today) with { IsLegalLimit = false };
        }
    }

    private static bool IsInService(MobileApplication application) =>
        application.State.TryGet(out var state) && state is AppState.Released or AppState.Running or AppState.Restricted or AppState.Integrating;

    private static Dictionary<string, DateOnly> Latest(IEnumerable<(FactList<Domain.Register.Ref<MobileApplication>> Applications, Fact<DateOnly> On)> done)
    {
        var latest = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var (applications, on) in done.Where(static d => d.On.HasValue))
        {
            foreach (var application in applications)
            {
                latest[application.Id] = latest.TryGetValue(application.Id, out var before) && before > on.Value ? before : on.Value;
            }
        }

        return latest;
    }

    private static CalendarDuty Recurring(
        MobileApplication application, string requirement, BilingualText title, Dictionary<string, DateOnly> done, int months, DateOnly today)
    {
        var start = done.TryGetValue(application.Id, out var last) ? last : application.FirstReleasedOn;
        var due = start.TryGet(out var from) ? from.AddMonths(months) : Fact<DateOnly>.Unknown;
        return Duty(application, requirement, title, due, today);
    }

    private static CalendarDuty Duty(MobileApplication application, string requirement, BilingualText title, Fact<DateOnly> due, DateOnly today) => new()
    {
        Id = $"{requirement.ToLowerInvariant()}:{application.Id}",
        Requirement = RequirementId.Parse(requirement),
        Title = title,
        Recipient = DutyParts.Own,
        IsLegalLimit = true,
        ApplicationId = application.Id,
        DueOn = due,
        State = DutyParts.StateOf(due, Fact<DateOnly>.Absent, today),
    };

    private readonly record struct MonthDay(int Month, int Day);
}
