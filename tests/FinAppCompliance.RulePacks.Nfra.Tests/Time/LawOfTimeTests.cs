using System.Reflection;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Testing.Rules;
using FsCheck.Xunit;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Time;

/// <summary>The laws of time over every rule of both packs at once, on a faulty and a faultless institution; later rules join by themselves.</summary>
public sealed class LawOfTimeTests
{
    private static readonly RuleSet Rules = AllOn();
    private static readonly RuleEvaluator Evaluator = new(Rules);
    private static readonly (string Name, FactSet Facts, DateTimeOffset AsOf)[] Worlds = [Sample(), ("documented", DocumentedInstitution.Facts, DocumentedInstitution.AsOf)];

    public static TheoryData<string> Names => [.. Worlds.Select(static world => world.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_event_before_a_commencement_is_ever_breached(string name)
    {
        var (_, facts, asOf) = Worlds.Single(world => world.Name == name);
        foreach (var group in Rules.Entries.Where(static entry => !entry.Rule.Arising.IsStanding && entry.Rule.MainCitation.EffectiveFrom is not null).GroupBy(static entry => entry.Rule.MainCitation.EffectiveFrom!.Value))
        {
            var run = Evaluator.Evaluate(CommencementCheck.Backdate(facts, group.Key, asOf), asOf);
            var rules = group.Select(static entry => entry.Rule.Id).ToHashSet();

            Assert.Empty(run.Findings.Where(finding => finding.Outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview or RuleOutcome.PastBreach && rules.Contains(finding.Rule)).Select(static finding => $"{finding} [{finding.Evidence}]"));
        }
    }

    [Property(MaxTest = 30)]
    public void However_times_are_shifted_what_is_breached_happened_while_the_law_was_in_force(ushort days, bool isDocumented)
    {
        var (_, facts, asOf) = Worlds[isDocumented ? 1 : 0];
        var run = Evaluator.Evaluate(CommencementCheck.Backdate(facts, ChinaStandardTime.DateOf(asOf).AddDays(-(days % 3000)), asOf), asOf);
        foreach (var finding in run.Findings.Where(static finding => finding.Outcome is RuleOutcome.Breached or RuleOutcome.NotYetDue))
        {
            var rule = Rules.Find(finding.Rule)!.Rule;
            if (!rule.Arising.IsStanding && rule.MainCitation.EffectiveFrom is { } from && DayOf(run.Facts.Find(finding.Subject.Id)!, rule.Arising.Fact) is { } day)
            {
                Assert.True(day >= from, $"{finding} arose on {day:yyyy-MM-dd}, before {from:yyyy-MM-dd}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_open_has_a_due_time_ahead_and_is_open_no_more_when_it_has_passed(string name)
    {
        var (_, facts, asOf) = Worlds.Single(world => world.Name == name);
        var run = Evaluator.Evaluate(facts, asOf);
        var open = run.Findings.Where(static finding => finding.Outcome == RuleOutcome.NotYetDue).ToList();

        Assert.All(open, finding => Assert.False(finding.Due!.Due.HasPassedAt(run.AsOf), $"{finding} is past {finding.Due}"));
        foreach (var group in open.GroupBy(static finding => finding.Due!.Due.End))
        {
            var later = Evaluator.Evaluate(facts, group.Key.AddMinutes(1));
            Assert.All(group, finding => Assert.DoesNotContain(later.Findings, now => now.Fingerprint == finding.Fingerprint && now.Outcome == RuleOutcome.NotYetDue && now.Due == finding.Due));
        }

        Assert.DoesNotContain(run.Findings, finding => finding.Outcome == RuleOutcome.Breached && finding.Due is { Done: null } due && !due.Due.HasPassedAt(run.AsOf));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_to_another_authority_is_worth_no_more_than_none(string name)
    {
        var (_, facts, asOf) = Worlds.Single(world => world.Name == name);
        var reports = facts.All<RegulatorReport>().ToArray();
        var none = Evaluator.Evaluate(facts.With([], [.. reports.Select(static report => report.Id)]), asOf);
        var astray = Evaluator.Evaluate(facts.With([.. reports.Select(static report => report with { AuthorityKind = AuthorityKind.Other })]), asOf);

        AssertNoBetter(none, astray, typeof(RegulatorReport));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_report_before_everything_it_could_report_is_worth_no_more_than_none(string name)
    {
        var (_, facts, asOf) = Worlds.Single(world => world.Name == name);
        var reports = facts.All<RegulatorReport>().ToArray();
        var none = Evaluator.Evaluate(facts.With([], [.. reports.Select(static report => report.Id)]), asOf);
        var early = Evaluator.Evaluate(facts.With([.. reports.Where(static report => report.Incident.HasValue || report.Counterfeit.HasValue).Select(static report => report with { SubmittedAt = new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero) })]), asOf);

        AssertNoBetter(none, early, typeof(RegulatorReport), [typeof(Domain.Incidents.Incident), typeof(Domain.Lifecycle.CounterfeitCase)]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_finding_has_a_mark_and_a_text_of_its_own(string name)
    {
        var (_, facts, asOf) = Worlds.Single(world => world.Name == name);
        var findings = Evaluator.Evaluate(facts, asOf).Findings;

        Assert.Equal(findings.Count, findings.Select(static finding => finding.Fingerprint).Distinct().Count());
        Assert.Empty(findings.GroupBy(static finding => (finding.Rule, finding.Subject, finding.Message.Zh)).Where(static group => group.Count() > 1).Select(static group => group.Key));
        Assert.Empty(findings.GroupBy(static finding => (finding.Rule, finding.Subject, finding.Message.En)).Where(static group => group.Count() > 1).Select(static group => group.Key));
    }

    [Property(MaxTest = 20)]
    public void Removing_records_re_evaluates_to_a_full_run(ushort seed, bool isDocumented)
    {
        var (_, facts, asOf) = Worlds[isDocumented ? 1 : 0];
        var random = new Random(seed);
        var all = facts.Types.SelectMany(type => facts.SpanOf(type).ToArray()).ToArray();
        var gone = Enumerable.Range(0, 1 + random.Next(3)).Select(_ => all[random.Next(all.Length)].Id).Distinct().ToList();
        var poorer = facts.With([], gone);
        var again = Evaluator.Reevaluate(Evaluator.Evaluate(facts, asOf), poorer, asOf);
        var full = Evaluator.Evaluate(FactSet.Of(poorer.Types.SelectMany(type => poorer.SpanOf(type).ToArray()), poorer.Types.Where(poorer.IsComplete)), asOf);

        Assert.Equal(full.Findings, again.Findings);
        Assert.All(full.Results.Zip(again.Results), static pair => Assert.Equal(Enum.GetValues<RuleOutcome>().Select(pair.First.Count), Enum.GetValues<RuleOutcome>().Select(pair.Second.Count)));
        Assert.All(RunComparison.Between(full, again).Entries, static entry => Assert.Equal(FindingChange.Unchanged, entry.Change));
    }

    private static void AssertNoBetter(AssessmentRun none, AssessmentRun wrong, Type read, IReadOnlyCollection<Type>? subjects = null)
    {
        foreach (var (without, with) in none.Results.Zip(wrong.Results).Where(pair => pair.First.IsEvaluated && pair.First.Entry.Rule.Needs.Any(need => need.Type == read)))
        {
            var type = none.Facts.Types.FirstOrDefault(type => type.Name == without.Entry.SubjectKind);
            foreach (var subject in type is null || (subjects is not null && !subjects.Contains(type)) ? [] : none.Facts.SpanOf(type))
            {
                var isBetter = with.OutcomeOf(subject.Id) == RuleOutcome.Satisfied && without.OutcomeOf(subject.Id) != RuleOutcome.Satisfied;
                Assert.False(isBetter, $"{without.Entry.Rule.Id} is satisfied for '{subject.Id}' by such a report, and {without.OutcomeOf(subject.Id)} without any");
            }
        }
    }

    private static DateOnly? DayOf(RegisterRecord record, string fact)
    {
        var property = record.GetType().GetProperty(char.ToUpperInvariant(fact[0]) + fact[1..], BindingFlags.Public | BindingFlags.Instance);
        return property?.GetValue(record) switch
        {
            Fact<DateOnly> { HasValue: true } day => day.Value,
            Fact<DateTimeOffset> { HasValue: true } instant => ChinaStandardTime.DateOf(instant.Value),
            _ => null,
        };
    }

    private static RuleSet AllOn()
    {
        var rules = RuleSet.Create(NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours());
        return rules.Entries.Aggregate(rules, static (set, entry) => set.SwitchOn(entry.Rule.Id));
    }

    private static (string Name, FactSet Facts, DateTimeOffset AsOf) Sample()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "FinAppCompliance.sln")))
        {
            directory = directory.Parent;
        }

        using var stream = File.OpenRead(Path.Combine(directory.FullName, "samples", "Quickstart", "yunling-bank.register.json"));
        var register = RegisterReader.Load(stream);
        return ("sample", FactSet.From([register.ToBatch()]), register.AsOf!.Value);
    }
}
