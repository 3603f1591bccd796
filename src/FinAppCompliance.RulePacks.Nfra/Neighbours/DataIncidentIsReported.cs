using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;
using FinAppCompliance.Rules.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires first, written, progress and final reports of data incidents in time (article 69, counted from occurrence).</summary>
internal sealed class DataIncidentIsReported : IComplianceRule<Incident>
{
    private static readonly ReportAsked FirstAsked = new(ReportKind.DataIncidentFirst, AuthorityKind.FinancialRegulator);
    private static readonly ReportAsked WrittenAsked = new(ReportKind.DataIncidentWritten, AuthorityKind.FinancialRegulator, IsWritten: true);
    private static readonly ReportAsked ProgressAsked = new(ReportKind.DataIncidentProgress, AuthorityKind.FinancialRegulator);
    private static readonly ReportAsked FinalAsked = new(ReportKind.DataIncidentFinal, AuthorityKind.FinancialRegulator);
    private static readonly BilingualText NotGraded = new("不是分级的数据安全事件", "it is no graded data incident");
    private static readonly BilingualText LateFirst = new("未在两小时内向金融监管部门报告", "it was not reported to the financial regulator within two hours");
    private static readonly BilingualText LateWritten = new("未在二十四小时内向金融监管部门书面报告", "it was not reported to the financial regulator in writing within 24 hours");
    private static readonly BilingualText NoProgress = new("特别重大事件未每两小时向金融监管部门续报", "progress was not reported to the financial regulator every two hours");
    private static readonly BilingualText LateFinal = new("未在五个工作日内向金融监管部门报送总结", "the final report did not reach the financial regulator within five working days");

    private static readonly LegalLimit<TimeLimit> First = new(new TimeLimit(2, TimeUnit.Hours), new("2小时", "2 h"), Duty.Cite("DSM-69"));
    private static readonly LegalLimit<TimeLimit> Written = new(new TimeLimit(24, TimeUnit.Hours), new("24小时", "24 h"), Duty.Cite("DSM-69"));
    private static readonly LegalLimit<TimeLimit> Every = new(new TimeLimit(2, TimeUnit.Hours), new("每2小时", "every 2 h"), Duty.Cite("DSM-69"));
    private static readonly LegalLimit<TimeLimit> Final = new(new TimeLimit(5, TimeUnit.WorkingDays), new("5个工作日", "5 working days"), Duty.Cite("DSM-69"));

    public RuleDescriptor Descriptor { get; } = new Duty
    {
        Id = "DSM-69",
        Severity = Severity.Critical,
        Title = new("数据安全事件按时报告", "the data incident is reported in time"),
        Remediation = new("立即补报并说明原因", "report at once and say why it is late"),
        Arising = DutyArising.At<Incident>("occurredAt", static incident => incident.OccurredAt),
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        var draft = context.When(DataGrades.IsGraded(incident.DataGrade), NotGraded).With("dataGrade", incident.DataGrade);
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        var isGravest = incident.DataGrade == IncidentGrade.EspeciallyMajor;
        return draft
            .Require(context.Term(First.Value, incident.OccurredAt).MetBy(reports, FirstAsked), LateFirst, "first").With("occurredAt", incident.OccurredAt).WithReports(reports, FirstAsked).Under(First)
            .Require(context.Term(Written.Value, incident.OccurredAt).MetBy(reports, WrittenAsked), LateWritten, "written").With("occurredAt", incident.OccurredAt).WithReports(reports, WrittenAsked).Under(Written)
            .Require(Progress(incident, reports, context.AsOf).If(isGravest), NoProgress, "progress")
            .With("dataGrade", incident.DataGrade).With("occurredAt", incident.OccurredAt).With("endedAt", incident.EndedAt).WithReports(reports, ProgressAsked).Under(Every)
            .Require(context.Term(Final.Value, incident.EndedAt).MetBy(reports, FinalAsked), LateFinal, "final")
            .With("occurredAt", incident.OccurredAt).With("endedAt", incident.EndedAt).WithReports(reports, FinalAsked).Under(Final);
    }

    private static Timeliness Progress(Incident incident, Records<RegulatorReport> reports, DateTimeOffset asOf)
    {
        if (!incident.OccurredAt.TryGet(out var last) || incident.EndedAt.IsUnknown)
        {
            return default;
        }

        var end = incident.EndedAt.TryGet(out var ended) && ended <= asOf ? ended : asOf;
        var times = TimesOf(reports, last, end, out var isCertain);
        foreach (var time in times.Append(end))
        {
            var due = new Deadline(last.AddHours(Every.Value.Amount), IncludesEnd: true);
            if (due.HasPassedAt(time))
            {
                return new(isCertain ? TimelinessState.Late : TimelinessState.Unknown, last.ToUniversalTime(), due, null);
            }

            last = time == end ? last : time;
        }

        var isOver = incident.EndedAt.HasValue && incident.EndedAt.Value <= asOf;
        return new(isOver ? TimelinessState.InTime : TimelinessState.Open, last.ToUniversalTime(), new Deadline(last.AddHours(Every.Value.Amount), IncludesEnd: true), null);
    }

    private static List<DateTimeOffset> TimesOf(Records<RegulatorReport> reports, DateTimeOffset start, DateTimeOffset end, out bool isCertain)
    {
        var times = new List<DateTimeOffset>();
        isCertain = reports.IsComplete;
        foreach (var report in reports)
        {
            var isProgress = report.Incident.Exists & ProgressAsked.IsMetBy(report);
            isCertain &= !isProgress.IsUnknown && (isProgress.IsFalse || !report.SubmittedAt.IsUnknown);
            if (isProgress.IsTrue && report.SubmittedAt.TryGet(out var at) && at >= start && at <= end)
            {
                times.Add(at);
            }
        }

        times.Sort();
        return times;
    }
}
