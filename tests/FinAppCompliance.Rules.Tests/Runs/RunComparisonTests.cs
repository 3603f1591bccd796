using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Runs;
using FsCheck.Xunit;

namespace FinAppCompliance.Rules.Tests.Runs;

public sealed class RunComparisonTests
{
    private static readonly RunRecord Empty = new()
    {
        AsOf = new DateTimeOffset(2026, 10, 31, 4, 0, 0, TimeSpan.Zero),
        EngineVersion = "0.1.0",
        Packs = ["p 1"],
        ProfileDigest = "profile",
        FactsDigest = "facts",
        Outcomes = new Dictionary<string, int>(),
        Findings = [],
    };

    [Fact]
    public void Findings_appear_change_stay_and_go()
    {
        var before = Empty with { Findings = [Finding("gone"), Finding("same"), Finding("changed")] };
        var after = Empty with { Findings = [Finding("same"), Finding("changed") with { Outcome = RuleOutcome.Undetermined }, Finding("new")] };
        var comparison = RunComparison.Between(before, after);
        Assert.Equal(["changed", "gone", "new", "same"], comparison.Entries.Select(static entry => entry.Finding.Fingerprint));
        Assert.Equal("new", Assert.Single(comparison.Of(FindingChange.Appeared)).After!.Fingerprint);
        Assert.Null(Assert.Single(comparison.Of(FindingChange.Gone)).After);
        Assert.Equal(RuleOutcome.Undetermined, Assert.Single(comparison.Of(FindingChange.Changed)).Finding.Outcome);
        Assert.Equal(ChangeCauses.None, comparison.Causes);
    }

    [Fact]
    public void Every_part_that_a_reader_sees_counts_as_a_change()
    {
        var finding = Finding("f");
        RecordedFinding[] others =
        [
            finding with { Outcome = RuleOutcome.Undetermined }, finding with { Severity = Severity.Low }, finding with { MessageZh = "x" }, finding with { MessageEn = "x" },
            finding with { Limit = "x" }, finding with { Waiver = "x" }, finding with { Evidence = ["x"] }, finding with { MissingFacts = ["x"] },
        ];
        foreach (var other in others)
        {
            Assert.Equal(FindingChange.Changed, Assert.Single(RunComparison.Between(Empty with { Findings = [finding] }, Empty with { Findings = [other] }).Entries).Change);
        }

        var copy = finding with { Evidence = [.. finding.Evidence], MissingFacts = [.. finding.MissingFacts] };
        Assert.Equal(FindingChange.Unchanged, Assert.Single(RunComparison.Between(Empty with { Findings = [finding] }, Empty with { Findings = [copy] }).Entries).Change);
    }

    [Fact]
    public void Causes_are_what_differs_between_the_inputs()
    {
        Assert.Equal(ChangeCauses.Facts, CausesOf(Empty with { FactsDigest = "other" }));
        Assert.Equal(ChangeCauses.Profile, CausesOf(Empty with { ProfileDigest = "other" }));
        Assert.Equal(ChangeCauses.Rule, CausesOf(Empty with { EngineVersion = "0.2.0" }));
        Assert.Equal(ChangeCauses.Rule, CausesOf(Empty with { Packs = ["p 2"] }));
        Assert.Equal(ChangeCauses.DatePassed, CausesOf(Empty with { AsOf = Empty.AsOf.AddTicks(1) }));
        Assert.Equal(ChangeCauses.Waiver, CausesOf(Empty with { Findings = [Finding("f") with { Waiver = "w" }] }));
        Assert.Equal(ChangeCauses.None, CausesOf(Empty with { Findings = [Finding("f")] }));

        static ChangeCauses CausesOf(RunRecord after) => RunComparison.Between(Empty, after).Causes;
    }

    [Property]
    public void Each_mark_of_either_run_comes_once_and_turning_the_runs_turns_the_changes(byte[] before, byte[] after)
    {
        var (old, now) = (Run(before), Run(after));
        var forth = RunComparison.Between(old, now);
        var back = RunComparison.Between(now, old);
        Assert.Equal(
            old.Findings.Concat(now.Findings).Select(static finding => finding.Fingerprint).Distinct().Order(StringComparer.Ordinal),
            forth.Entries.Select(static entry => entry.Finding.Fingerprint).Order(StringComparer.Ordinal));
        Assert.Equal(forth.Of(FindingChange.Appeared).Select(Mark), back.Of(FindingChange.Gone).Select(Mark));
        Assert.Equal(forth.Of(FindingChange.Changed).Select(Mark), back.Of(FindingChange.Changed).Select(Mark));

        static RunRecord Run(byte[] marks) => Empty with { Findings = [.. marks.Select(static mark => Finding($"{mark % 8}") with { Evidence = [$"{mark / 128}"] })] };
        static string Mark(RunComparisonEntry entry) => entry.Finding.Fingerprint;
    }

    private static RecordedFinding Finding(string mark) => new()
    {
        Rule = "r",
        SubjectKind = "k",
        SubjectId = mark,
        Fingerprint = mark,
        Outcome = RuleOutcome.Breached,
        Severity = Severity.High,
        CitationsZh = [],
        CitationsEn = [],
        MessageZh = "文",
        MessageEn = "text",
        RemediationZh = "文",
        RemediationEn = "text",
        Evidence = ["a = b"],
        MissingFacts = [],
    };
}
