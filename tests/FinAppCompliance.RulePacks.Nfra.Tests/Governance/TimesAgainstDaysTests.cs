using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

/// <summary>Gaps, overlaps, stock and cycles on random times around the Notice, held against a walk over single days; every answer also stands the laws of the harness.</summary>
public sealed class TimesAgainstDaysTests
{
    private static readonly DateOnly Notice = Day(2024, 9, 12);
    private static readonly Institution Bank = new() { Id = "bank", Name = "某银行" };
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, ResponsiblePerson = (Ref<Person>)"p" };
    private static readonly Person Holder = new() { Id = "p", Name = "李某", EmployedFrom = Day(2010, 1, 1), EmployedThrough = Fact<DateOnly>.Absent };

    [Property(MaxTest = 60)]
    public Property Responsible_persons_are_told_as_the_days_tell() => Seeds(static random =>
    {
        var (times, today) = (Times(random, 4), Notice.AddDays(random.Next(0, 50)));
        var harness = RuleTrial.Of(new ApplicationHasResponsiblePerson(), NoonOf(today)).With(App, Holder).Complete<RoleAppointment>()
            .With([.. times.Select(static (time, at) => Office(time, at) with { Role = RoleKind.ResponsiblePerson, Application = (Ref<MobileApplication>)"app", Person = (Ref<Person>)"p" })]);
        var isBreached = times.Exists(time => time.From <= today) && !times.Exists(time => Holds(time, today));
        _ = isBreached ? harness.Breaches(null, "gap") : harness.Satisfies();
        harness.HasPastGaps(null, Runs(day => !times.Exists(time => Holds(time, day)) && times.Exists(time => time.Until <= day) && times.Exists(time => time.From > day && time.From <= today), today));
    });

    [Property(MaxTest = 60)]
    public Property Lead_departments_are_told_as_the_days_tell() => Seeds(static random =>
    {
        var (times, today) = (Times(random, 3), Notice.AddDays(random.Next(0, 50)));
        var units = times.ConvertAll(_ => random.Next(2) == 0 ? "u-it" : "u-digital");
        var harness = RuleTrial.Of(new ExactlyOneLeadDepartment(), NoonOf(today)).With(Bank).Complete<RoleAppointment>()
            .With([.. times.Select((time, at) => Office(time, at) with { Role = RoleKind.LeadDepartment, Unit = (Ref<OrgUnit>)units[at], Application = Fact<Ref<MobileApplication>>.Absent })]);
        var leading = units.Where((_, at) => Holds(times[at], today)).Distinct().Count();
        _ = leading == 1 ? harness.Satisfies()
            : leading == 0 && !times.Exists(time => time.From <= today) ? harness.IsNotYetDue()
            : harness.Breaches(null, leading == 0 ? "missing" : "overlap");
        var gaps = Runs(day => !times.Exists(time => Holds(time, day)) && times.Exists(time => time.Until <= day) && times.Exists(time => time.From > day && time.From <= today), today);
        var pairs = from one in Enumerable.Range(0, times.Count)
                    from other in Enumerable.Range(one + 1, times.Count - one - 1)
                    where units[one] != units[other] && !(Holds(times[one], today) && Holds(times[other], today))
                    from run in Runs(day => Holds(times[one], day) && Holds(times[other], day), today)
                    select run;
        harness.HasPastGaps(null, [.. gaps, .. pairs.Distinct()]);
    });

    [Property(MaxTest = 60)]
    public Property Audits_are_told_as_the_days_tell() => Seeds(static random =>
    {
        var today = Notice.AddDays(random.Next(0, 900));
        var began = today.AddDays(-random.Next(0, 1500));
        var done = Enumerable.Range(0, random.Next(3)).Select(_ => Notice.AddDays(random.Next(-900, 900))).ToList();
        var harness = RuleTrial.Of(new BusinessIsAuditedPeriodically(), NoonOf(today)).With(App with { FirstReleasedOn = began }).Complete<Audit>()
            .With([.. done.Select(static (day, at) => new Audit { Id = $"x{at}", Kind = AuditKind.BusinessCompliance, Applications = ["app"], ReportedOn = day })]);
        var starts = done.Append(began).Append(Notice).Where(day => day <= today).ToList();
        _ = done.Exists(day => day <= today && day.AddMonths(12) >= today) ? harness.Satisfies()
            : starts.Max().AddMonths(12) >= today ? harness.IsNotYetDue()
            : harness.Breaches(null, "interval");
    });

    [Property(MaxTest = 60)]
    public Property Admissions_are_told_as_the_days_tell() => Seeds(static random =>
    {
        var began = Notice.AddDays(random.Next(-400, 200));
        var today = Notice.AddDays(random.Next(0, 800));
        var decided = Notice.AddDays(random.Next(-800, 800));
        var app = App with { ConstructionStartedOn = began, FirstReleasedOn = began.AddDays(30) };
        var harness = RuleTrial.Of(new AdmissionPrecedesBuilding(), NoonOf(today)).With(app).Complete<AdmissionDecision>()
            .With(new AdmissionDecision { Id = "ad", Application = app, Result = DecisionResult.Approved, DecidedOn = decided });
        _ = began < Notice
            ? decided <= today ? harness.Satisfies() : today <= Notice.AddMonths(12) ? harness.IsNotYetDue() : harness.Breaches(null, "missing")
            : decided > today ? harness.Breaches(null, "missing") : decided > began ? harness.Breaches(null, "late") : harness.Satisfies();
    });

    private static Property Seeds(Action<Random> tries) => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed => tries(new Random(seed)));

    private static DateTimeOffset NoonOf(DateOnly day) => At(day.Year, day.Month, day.Day);

    private static List<(DateOnly From, DateOnly Until)> Times(Random random, int most) => [.. Enumerable.Range(0, random.Next(1, most + 1)).Select(_ =>
    {
        var from = Notice.AddDays(random.Next(-30, 50));
        return (from, random.Next(4) == 0 ? DateOnly.MaxValue : from.AddDays(random.Next(1, 25)));
    })];

    private static RoleAppointment Office((DateOnly From, DateOnly Until) time, int at) => new()
    {
        Id = $"r{at}",
        Scope = Fact<string>.Absent,
        ValidFrom = time.From,
        ValidThrough = time.Until == DateOnly.MaxValue ? Fact<DateOnly>.Absent : time.Until.AddDays(-1),
    };

    private static bool Holds((DateOnly From, DateOnly Until) time, DateOnly day) => time.From <= day && day < time.Until;

    // Runs of days from the Notice to the day before today.
    private static List<PastPeriod> Runs(Func<DateOnly, bool> isMarked, DateOnly today)
    {
        List<PastPeriod> runs = [];
        for (var day = Notice; day < today; day = day.AddDays(1))
        {
            if (isMarked(day))
            {
                var isNext = runs.Count > 0 && runs[^1].LastDay.AddDays(1) == day;
                runs = isNext ? [.. runs[..^1], runs[^1] with { LastDay = day }] : [.. runs, new PastPeriod(day, day)];
            }
        }

        return runs;
    }
}
