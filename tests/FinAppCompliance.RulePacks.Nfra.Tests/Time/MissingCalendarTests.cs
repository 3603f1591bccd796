using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Time;

/// <summary>Where the holiday arrangements of a year are missing, they are the missing fact, not the facts of the case.</summary>
public sealed class MissingCalendarTests
{
    private static readonly RuleSet Rules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());
    private static readonly DateTimeOffset AsOf = At(2027, 2, 1);
    private static readonly MobileApplication App = new() { Id = "a", Name = "手机银行", ProcessesPersonalInformation = true };

    private static readonly Complaint Unanswered = new()
    {
        Id = "c",
        Application = new Ref<MobileApplication>("a"),
        Topic = ComplaintTopic.Privacy,
        ReceivedAt = At(2026, 12, 15),
        HandledAt = Fact<DateTimeOffset>.Absent,
        PromisedDays = Fact<int>.Absent,
    };

    [Fact]
    public void An_unanswered_complaint_of_december_lacks_the_calendar_of_the_next_year()
    {
        var run = new RuleEvaluator(Rules).Evaluate(Complete(App, Unanswered), AsOf);
        var findings = run.Findings.Where(static finding => finding.MissingFacts.Contains("calendar 2027").IsTrue).ToList();

        Assert.Contains(findings, static finding => finding.Rule == "N99-16.5");
        Assert.Contains(findings, static finding => finding.Rule == "AUD-6.5");
        Assert.All(findings, static finding => Assert.Equal(RuleOutcome.Undetermined, finding.Outcome));
        Assert.All(findings, static finding => Assert.DoesNotContain("facts within", string.Join(';', finding.MissingFacts), StringComparison.Ordinal));
    }

    [Fact]
    public void With_the_year_it_is_told()
    {
        var calendar = ChineseWorkingCalendar.BuiltIn.With(new HolidayYear(2027, [new(2027, 1, 1)], [], "test"));
        var run = new RuleEvaluator(Rules, new EvaluationOptions { Calendar = calendar }).Evaluate(Complete(App, Unanswered), AsOf);

        Assert.Equal(RuleOutcome.Breached, run.OutcomeOf("N99-16.5", "a"));
        Assert.DoesNotContain(run.Findings, static finding => NamesCalendar(finding));
        Assert.Empty(run.Warnings);
    }

    [Fact]
    public void An_unreported_data_incident_lacks_the_calendar_too()
    {
        var incident = new Incident { Id = "i", DiscoveredAt = At(2026, 12, 28), IsMajorApplicationRisk = true };
        var run = new RuleEvaluator(Rules).Evaluate(FactSet.Of([App, incident], typeof(Domain.Conduct.Audit)), At(2027, 3, 1));

        Assert.Equal(["calendar 2027"], run.Findings.Single(static finding => finding.Rule == "N99-17.5" && finding.Subject.Id == "i").MissingFacts);
    }

    [Fact]
    public void What_needs_no_missing_year_names_none()
    {
        var run = new RuleEvaluator(Rules).Evaluate(DocumentedInstitution.Facts, DocumentedInstitution.AsOf);

        Assert.DoesNotContain(run.Findings, static finding => NamesCalendar(finding));
    }

    [Fact]
    public void Whatever_becomes_untold_without_a_calendar_names_it()
    {
        var evaluator = new RuleEvaluator(Rules.Entries.Aggregate(Rules, static (set, entry) => set.SwitchOn(entry.Rule.Id)));
        var blind = new RuleEvaluator(evaluator.RuleSet, new EvaluationOptions { Calendar = new NoCalendar() });
        var (seen, unseen) = (evaluator.Evaluate(DocumentedInstitution.Facts, DocumentedInstitution.AsOf), blind.Evaluate(DocumentedInstitution.Facts, DocumentedInstitution.AsOf));
        var known = seen.Findings.Where(static finding => finding.Outcome == RuleOutcome.Undetermined).Select(static finding => finding.Fingerprint).ToHashSet();
        var lost = unseen.Findings.Where(finding => finding.Outcome == RuleOutcome.Undetermined && !known.Contains(finding.Fingerprint)).ToList();

        Assert.NotEmpty(lost);
        Assert.All(lost, static finding => Assert.True(NamesCalendar(finding), $"{finding.Rule} of {finding.Subject} names {string.Join(", ", finding.MissingFacts)}"));
    }

    [Theory]
    [InlineData(2026, 9, 30, 0)]
    [InlineData(2026, 10, 1, 1)]
    [InlineData(2027, 2, 1, 1)]
    public void A_run_warns_from_october_on(int year, int month, int day, int warnings)
    {
        var run = new RuleEvaluator(Rules).Evaluate(FactSet.Empty, At(year, month, day));

        Assert.Equal(warnings, run.Warnings.Count);
        Assert.All(run.Warnings, static warning => Assert.Contains("2027年节假日安排", warning.Zh, StringComparison.Ordinal));
    }

    private static bool NamesCalendar(Finding finding) => finding.MissingFacts.Count > 0 && string.Join(';', finding.MissingFacts).Contains("calendar 20", StringComparison.Ordinal);

    private static FactSet Complete(params RegisterRecord[] records) => FactSet.Of(records, typeof(Complaint), typeof(Incident));

    private sealed class NoCalendar : IWorkingCalendar
    {
        public Tri IsWorkingDay(DateOnly day) => Tri.Unknown;
    }
}
