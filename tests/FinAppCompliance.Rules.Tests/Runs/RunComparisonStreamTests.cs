using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Runs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Runs;

public sealed class RunComparisonStreamTests
{
    [Property(MaxTest = 300)]
    public Property A_walk_over_two_records_gives_the_entries_that_two_tables_by_mark_give() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).Two().ToArbitrary(),
        seeds =>
        {
            var before = Findings.Record(new Random(seeds.Item1));
            var after = seeds.Item2 % 3 == 0 ? before : Findings.Record(new Random(seeds.Item2));
            var expected = Naive(before, after);

            Assert.Equal(expected, RunComparison.Between(before, after).Entries.Select(Form));
            Assert.Equal(expected, RunComparison.Enumerate(RunRecord.Read(before.ToBytes()), RunRecord.Read(after.ToBytes())).Select(Form));
        });

    [Fact]
    public void Of_several_findings_under_one_mark_the_worst_counts()
    {
        var record = Findings.Record(Findings.Of("N99-03.1", "a", RuleOutcome.Undetermined), Findings.Of("N99-03.1", "a"));

        Assert.Equal(RuleOutcome.Breached, Assert.Single(RunComparison.Enumerate(Findings.Record(), record)).After!.Outcome);
    }

    private static List<string> Naive(RunRecord before, RunRecord after)
    {
        var (old, now) = (ByMark(before), ByMark(after));
        return [.. old.Keys.Union(now.Keys)
            .Select(mark => (Old: old.GetValueOrDefault(mark), Now: now.GetValueOrDefault(mark)))
            .OrderBy(static pair => (pair.Now ?? pair.Old)!.Rule, StringComparer.Ordinal)
            .ThenBy(static pair => (pair.Now ?? pair.Old)!.SubjectId, StringComparer.Ordinal)
            .ThenBy(static pair => (pair.Now ?? pair.Old)!.Fingerprint, StringComparer.Ordinal)
            .Select(static pair => Form(pair.Old, pair.Now))];
    }

    private static Dictionary<string, RecordedFinding> ByMark(RunRecord run) => run.Findings.GroupBy(static f => f.Fingerprint)
        .ToDictionary(static g => g.Key, static g => g.MaxBy(static f => (OutcomeOrder.Rank(f.Outcome), f.Severity))!);

    private static string Form(RunComparisonEntry entry) => Form(entry.Before, entry.After);

    private static string Form(RecordedFinding? old, RecordedFinding? now) => $"{(old is null ? "-" : Findings.Form(old))} => {(now is null ? "-" : Findings.Form(now))}";
}
