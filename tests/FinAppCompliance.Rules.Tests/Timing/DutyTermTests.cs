using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Tests.Samples;
using FinAppCompliance.Rules.Timing;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Timing;

public sealed class DutyTermTests
{
    private static readonly DateTimeOffset Start = new(2025, 6, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly TimeLimit TwoHours = new(2, TimeUnit.Hours);
    private static readonly TimeLimit ThreeDays = new(3, TimeUnit.CalendarDays);

    [Theory]
    [InlineData(0, null, TimelinessState.Open)]
    [InlineData(120, null, TimelinessState.Open)]
    [InlineData(121, null, TimelinessState.Late)]
    [InlineData(500, 120, TimelinessState.InTime)]
    [InlineData(500, 121, TimelinessState.Late)]
    [InlineData(500, 0, TimelinessState.InTime)]
    [InlineData(500, -1, TimelinessState.OutOfOrder)]
    [InlineData(60, -1, TimelinessState.OutOfOrder)]
    [InlineData(60, 90, TimelinessState.Open)]
    [InlineData(-1, null, TimelinessState.NotBegun)]
    public void A_limit_in_hours_counts_to_the_minute(int askedAfter, int? doneAfter, TimelinessState expected)
    {
        var done = doneAfter is { } minutes ? Start.AddMinutes(minutes) : Fact<DateTimeOffset>.Absent;

        Assert.Equal(expected, Judge(Start.AddMinutes(askedAfter), (in context) => context.Term(TwoHours, (Fact<DateTimeOffset>)Start).MetBy(done)).State);
    }

    [Theory]
    [InlineData("2025-06-05", null, TimelinessState.Open)]
    [InlineData("2025-06-06", null, TimelinessState.Late)]
    [InlineData("2025-06-09", "2025-06-05", TimelinessState.InTime)]
    [InlineData("2025-06-09", "2025-06-06", TimelinessState.Late)]
    [InlineData("2025-06-09", "2025-06-02", TimelinessState.InTime)]
    [InlineData("2025-06-09", "2025-06-01", TimelinessState.OutOfOrder)]
    [InlineData("2025-06-03", "2025-06-04", TimelinessState.Open)]
    public void A_limit_in_days_counts_whole_days_of_China(string asked, string? doneOn, TimelinessState expected)
    {
        var done = doneOn is null ? Fact<DateOnly>.Absent : Day(doneOn);

        Assert.Equal(expected, Judge(ChinaStandardTime.StartOf(Day(asked)).AddHours(12), (in context) => context.Term(ThreeDays, (Fact<DateOnly>)Day("2025-06-02")).MetBy(done)).State);
    }

    [Fact]
    public void A_day_does_not_say_whether_a_limit_in_hours_that_ends_on_it_was_kept() =>
        Assert.Equal(TimelinessState.Unknown, Judge(Start.AddDays(3), (in context) => context.Term(TwoHours, (Fact<DateTimeOffset>)Start).MetBy((Fact<DateOnly>)Day("2025-06-02"))).State);

    [Fact]
    public void An_unknown_start_or_calendar_is_unknown_and_an_absent_start_has_not_begun()
    {
        Assert.Equal(TimelinessState.Unknown, Judge(Start, (in context) => context.Term(TwoHours, Fact<DateTimeOffset>.Unknown).MetBy((Fact<DateTimeOffset>)Start)).State);
        Assert.Equal(TimelinessState.NotBegun, Judge(Start, (in context) => context.Term(TwoHours, Fact<DateTimeOffset>.Absent).MetBy((Fact<DateTimeOffset>)Start)).State);
        Assert.Equal(TimelinessState.Unknown, Judge(Start.AddYears(20), (in context) => context.Term(new TimeLimit(3, TimeUnit.WorkingDays), (Fact<DateTimeOffset>)Start.AddYears(19)).MetBy(Fact<DateTimeOffset>.Absent)).State);
    }

    [Property(MaxTest = 500)]
    public void Any_of_several_records_is_judged_as_a_naive_reader_would(byte asked, (byte Kind, short At)[] visits, bool isComplete)
    {
        var asOf = Start.AddMinutes(asked);
        var due = Start.AddHours(2);
        var records = visits.Select(static (visit, at) => new TimedVisit
        {
            Id = $"v{at}",
            IsPassed = (visit.Kind % 3) switch { 0 => true, 1 => false, _ => Fact<bool>.Unknown },
            EndedAt = (visit.Kind / 3 % 3) switch { 0 => Start.AddMinutes(visit.At % 300), 1 => Fact<DateTimeOffset>.Absent, _ => Fact<DateTimeOffset>.Unknown },
        }).ToArray();

        var facts = FactSet.Of(records, isComplete ? [typeof(TimedVisit)] : []);
        var found = Judge(asOf, (in context) => context.Term(TwoHours, (Fact<DateTimeOffset>)Start).MetByAny(context.All<TimedVisit>(), 0, static (visit, _) => visit.IsPassed == true, static visit => visit.EndedAt), facts);

        Assert.Equal(Naive(records, isComplete, asOf, due), found.State);
    }

    // Were it of the right kind, the record would contradict itself; so it cannot be told yet that the duty was missed.
    [Fact]
    public void A_record_of_unknown_kind_that_came_too_early_leaves_it_unknown() => Any_of_several_records_is_judged_as_a_naive_reader_would(121, [(137, -1)], isComplete: true);

    private static TimelinessState Naive(TimedVisit[] records, bool isComplete, DateTimeOffset asOf, DateTimeOffset due)
    {
        var right = records.Where(static r => r.IsPassed is { HasValue: true, Value: true }).ToList();
        if (right.Exists(r => r.EndedAt.HasValue && r.EndedAt.Value >= Start && r.EndedAt.Value <= due && r.EndedAt.Value <= asOf))
        {
            return TimelinessState.InTime;
        }

        if (right.Exists(static r => r.EndedAt.HasValue && r.EndedAt.Value < Start))
        {
            return TimelinessState.OutOfOrder;
        }

        var mayBe = !isComplete || records.Any(r => !(r.IsPassed is { HasValue: true, Value: false }) && (r.EndedAt.IsUnknown || (r.IsPassed.IsUnknown
            && r.EndedAt.HasValue && r.EndedAt.Value <= due && r.EndedAt.Value <= asOf)));
        return asOf <= due ? TimelinessState.Open : mayBe ? TimelinessState.Unknown : TimelinessState.Late;
    }

    [Fact]
    public void What_is_open_is_told_with_its_due_time_and_never_as_done()
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-7", static (in RuleContext<Shop> c) =>
            c.Require(c.Term(TwoHours, (Fact<DateTimeOffset>)Start).MetBy(Fact<DateTimeOffset>.Unknown), Shops.Nameless).With("openedAt", (Fact<DateTimeOffset>)Start)));
        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Start.AddMinutes(30));

        Assert.Equal((RuleOutcome.NotYetDue, 1, 0), (run.OutcomeOf("SHOP-7", "s1"), run.Count(RuleOutcome.NotYetDue), run.Count(RuleOutcome.Satisfied)));
        var finding = Assert.Single(run.Findings);
        Assert.Equal(new DueTerm(Start, new Deadline(Start.AddHours(2), IncludesEnd: true)) { Length = TwoHours }, finding.Due);
        Assert.Contains("2025-06-02 12:00", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_that_contradict_each_other_are_both_named()
    {
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-7", static (in RuleContext<Shop> c) =>
            c.Require(c.Term(TwoHours, (Fact<DateTimeOffset>)Start).MetBy((Fact<DateTimeOffset>)Start.AddDays(-1)), Shops.Nameless)
                .With("openedAt", (Fact<DateTimeOffset>)Start).With("reportedAt", (Fact<DateTimeOffset>)Start.AddDays(-1))));

        var finding = Assert.Single(evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1" }]), Start.AddDays(1)).Findings);

        Assert.Equal((RuleOutcome.Undetermined, "openedAt,reportedAt"), (finding.Outcome, string.Join(',', finding.MissingFacts)));
    }

    [Fact]
    public void A_past_gap_is_told_and_changes_nothing_of_today()
    {
        var past = new PastPeriod(new(2025, 1, 1), new(2025, 1, 9));
        var evaluator = Shops.Evaluator(new ShopRule("SHOP-7", (in RuleContext<Shop> c) => c.Begin().Past(past, Shops.Nameless, "gap").Require(c.Subject.Name.Exists, Shops.Nameless)));
        var run = evaluator.Evaluate(FactSet.Of([new Shop { Id = "s1", Name = "Lin" }, new Shop { Id = "s2", Name = Fact<string>.Absent }]), Start);

        Assert.Equal((1, 1, 2), (run.Count(RuleOutcome.Satisfied), run.Count(RuleOutcome.Breached), run.Count(RuleOutcome.PastBreach)));
        Assert.Equal([RuleOutcome.PastBreach, RuleOutcome.Breached, RuleOutcome.PastBreach], run.Findings.Select(static f => f.Outcome));
        Assert.Equal(past, run.Findings[0].Past);
        Assert.Contains("2025-01-09", run.Findings[0].Message.Zh, StringComparison.Ordinal);
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private delegate Timeliness Ask(in RuleContext<Shop> context);

    private static Timeliness Judge(DateTimeOffset asOf, Ask ask, FactSet? facts = null)
    {
        Timeliness found = default;
        var rule = new ShopRule("SHOP-7", (in RuleContext<Shop> c) => { found = ask(in c); return Verdict.Satisfied; }, FactNeed.Anywhere<TimedVisit>());
        _ = Shops.Evaluator(rule).Evaluate((facts ?? FactSet.Empty).With([new Shop { Id = "shop" }]), asOf);
        return found;
    }
}
