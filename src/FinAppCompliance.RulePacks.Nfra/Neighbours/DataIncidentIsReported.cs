using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Deadlines;
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
    private static readonly ReportAsked FirstAsked = TableLimits.Asked(DeadlineIds.DataFirst);
    private static readonly ReportAsked WrittenAsked = TableLimits.Asked(DeadlineIds.DataWritten);
    private static readonly ReportAsked ProgressAsked = TableLimits.Asked(DeadlineIds.DataProgress);
    private static readonly ReportAsked FinalAsked = TableLimits.Asked(DeadlineIds.DataFinal);
    private static readonly BilingualText NotGraded = new("不是分级的数据安全事件", "it is no graded data incident");
    private static readonly BilingualText LateFirst = new("未在两小时内向金融监管部门报告", "it was not reported to the financial regulator within two hours");
    private static readonly BilingualText LateWritten = new("未在二十四小时内向金融监管部门书面报告", "it was not reported to the financial regulator in writing within 24 hours");
    private static readonly BilingualText NoProgress = new("特别重大事件未每两小时向金融监管部门续报", "progress was not reported to the financial regulator every two hours");
    private static readonly BilingualText LateFinal = new("未在五个工作日内向金融监管部门报送总结", "the final report did not reach the financial regulator within five working days");

    private static readonly LegalLimit<TimeLimit> First = TableLimits.Legal(DeadlineIds.DataFirst);
    private static readonly LegalLimit<TimeLimit> Written = TableLimits.Legal(DeadlineIds.DataWritten);
    private static readonly LegalLimit<TimeLimit> Every = TableLimits.Legal(DeadlineIds.DataProgress);
    private static readonly LegalLimit<TimeLimit> Final = TableLimits.Legal(DeadlineIds.DataFinal);

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
        var facts = GradingEvidence.OfData(incident);
        var derived = IncidentGrading.DataSecurity(facts.Extent);
        var draft = context.When(derived.IsAtLeast(IncidentGrade.General, incident.DataGrade), NotGraded)
            .WithGrade("dataGrade", incident.DataGrade, derived, IncidentGrade.General, facts);
        if (incident.Contradict())
        {
            return draft.TellContradiction(incident);
        }

        var isGravest = derived.IsAtLeast(IncidentGrade.EspeciallyMajor, incident.DataGrade);
        return draft
            .Require(context.Term(First.Value, incident.OccurredAt).MetBy(reports, FirstAsked), LateFirst, "first").With("occurredAt", incident.OccurredAt).WithReports(reports, FirstAsked).Under(First)
            .Require(context.Term(Written.Value, incident.OccurredAt).MetBy(reports, WrittenAsked), LateWritten, "written").With("occurredAt", incident.OccurredAt).WithReports(reports, WrittenAsked).Under(Written)
            .Require(Progress(incident, reports, context.AsOf).If(isGravest), NoProgress, "progress")
            .WithGrade("dataGrade", incident.DataGrade, derived, IncidentGrade.EspeciallyMajor, facts)
            .With("occurredAt", incident.OccurredAt).With("endedAt", incident.EndedAt).WithReports(reports, FirstAsked, ProgressAsked).Under(Every)
            .Require(context.Term(Final.Value, incident.EndedAt).MetBy(reports, FinalAsked), LateFinal, "final")
            .With("occurredAt", incident.OccurredAt).With("endedAt", incident.EndedAt).WithReports(reports, FinalAsked).Under(Final);
    }

    /// <summary>Every two hours from the first report on; while there is none, the duty of the first report alone is late.</summary>
    private static Timeliness Progress(Incident incident, Records<RegulatorReport> reports, DateTimeOffset asOf)
    {
        if (!incident.OccurredAt.TryGet(out var occurred) || incident.EndedAt.IsUnknown)
        {
            return default;
        }

        var end = incident.EndedAt.TryGet(out var ended) && ended <= asOf ? ended : asOf;
        var times = TimesOf(reports, occurred, end, out var isCertain);

        // A report that is not on record may have begun the chain earlier, and then the next came too late.
        if (times.Count == 0 || (!isCertain && times[0] > DueAfter(occurred).End))
        {
            return isCertain ? new(TimelinessState.NotBegun, null, null, null) : default;
        }

        var last = times[0];
        foreach (var time in times.Skip(1).Append(end))
        {
            if (DueAfter(last).HasPassedAt(time))
            {
                return new(isCertain ? TimelinessState.Late : TimelinessState.Unknown, last.ToUniversalTime(), DueAfter(last), null);
            }

            last = time == end ? last : time;
        }

        var isOver = incident.EndedAt.HasValue && incident.EndedAt.Value <= asOf;
        return new(isOver ? TimelinessState.InTime : TimelinessState.Open, last.ToUniversalTime(), DueAfter(last), null);
    }

    private static Deadline DueAfter(DateTimeOffset report) => new(report.ToUniversalTime().AddHours(Every.Value.Amount), IncludesEnd: true);

    private static List<DateTimeOffset> TimesOf(Records<RegulatorReport> reports, DateTimeOffset start, DateTimeOffset end, out bool isCertain)
    {
        var times = new List<DateTimeOffset>();
        isCertain = reports.IsComplete;
        foreach (var report in reports)
        {
            var counts = report.Incident.Exists & (FirstAsked.IsMetBy(report) | ProgressAsked.IsMetBy(report));
            isCertain &= !counts.IsUnknown && (counts.IsFalse || !report.SubmittedAt.IsUnknown);
            if (counts.IsTrue && report.SubmittedAt.TryGet(out var at) && at >= start && at <= end)
            {
                times.Add(at);
            }
        }

        times.Sort();
        return times;
    }
}
