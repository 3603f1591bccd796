using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.RulePacks.Nfra.Timing;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Requires first, written, progress and final reports of data incidents in time (article 69, counted from occurrence).</summary>
internal sealed class DataIncidentIsReported : IComplianceRule<Incident>
{
    private static readonly BilingualText NotGraded = new("不是分级的数据安全事件", "it is no graded data incident");
    private static readonly BilingualText LateFirst = new("未在两小时内报告", "it was not reported within two hours");
    private static readonly BilingualText LateWritten = new("未在二十四小时内书面报告", "it was not reported in writing within 24 hours");
    private static readonly BilingualText NoProgress = new("特别重大事件未每两小时续报", "progress was not reported every two hours");
    private static readonly BilingualText LateFinal = new("未在五个工作日内报送总结", "the final report did not follow within five working days");

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
        Needs = [FactNeed.Naming(RegulatorReport.ByIncident)],
    }.Describe();

    public Verdict Evaluate(in RuleContext<Incident> context)
    {
        var incident = context.Subject;
        var reports = context.Naming(RegulatorReport.ByIncident);
        return context.When(DataGrades.IsGraded(incident.DataGrade), NotGraded).With("dataGrade", incident.DataGrade)
            .Require(Kept(context, ReportKind.DataIncidentFirst, incident.OccurredAt, First.Value), LateFirst, "first").With("occurredAt", incident.OccurredAt).With("reports", reports).Under(First)
            .Require(Kept(context, ReportKind.DataIncidentWritten, incident.OccurredAt, Written.Value), LateWritten, "written").With("occurredAt", incident.OccurredAt).With("reports", reports).Under(Written)
            .Require(!(incident.DataGrade == IncidentGrade.EspeciallyMajor) | Progress(incident, reports, context.AsOf), NoProgress, "progress").With("dataGrade", incident.DataGrade).With("endedAt", incident.EndedAt).With("reports", reports).Under(Every)
            .Require(incident.EndedAt.IsAbsent | Kept(context, ReportKind.DataIncidentFinal, incident.EndedAt, Final.Value), LateFinal, "final").With("endedAt", incident.EndedAt).With("reports", reports).Under(Final);
    }

    private static Tri Kept(in RuleContext<Incident> context, ReportKind kind, Fact<DateTimeOffset> start, TimeLimit limit) =>
        new ReportDeadline(kind, context.AsOf, context.Calendar).IsKept(start, limit, context.Naming(RegulatorReport.ByIncident));

    private static Tri Progress(Incident incident, Records<RegulatorReport> reports, DateTimeOffset asOf)
    {
        if (!incident.OccurredAt.TryGet(out var last) || incident.EndedAt.IsUnknown)
        {
            return Tri.Unknown;
        }

        var isCertain = reports.IsComplete;
        var times = new List<DateTimeOffset>();
        foreach (var report in reports)
        {
            var isProgress = report.Incident == (Ref<Incident>)incident & report.Kind == ReportKind.DataIncidentProgress;
            isCertain &= !isProgress.IsUnknown && (isProgress.IsFalse || !report.SubmittedAt.IsUnknown);
            if (isProgress.IsTrue && report.SubmittedAt.TryGet(out var at))
            {
                times.Add(at);
            }
        }

        times.Sort();
        times.Add(incident.EndedAt.Or(asOf));
        foreach (var time in times)
        {
            if (time - last > TimeSpan.FromHours(Every.Value.Amount))
            {
                return isCertain ? false : Tri.Unknown;
            }

            last = time;
        }

        return true;
    }
}
