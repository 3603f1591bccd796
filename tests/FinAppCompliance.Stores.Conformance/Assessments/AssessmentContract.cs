using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Runs;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Assessments;

public abstract class AssessmentContract : StoreContract
{
    private IAssessmentStore Runs => Stores.Get<IAssessmentStore>();

    [StoreFact]
    public async Task A_run_reads_back_with_its_digest_and_numbers_have_no_gaps()
    {
        var first = await Runs.AddAsync("bank", Run(Finding("N99-03.1", "app")), default);
        var second = await Runs.AddAsync("bank", Run(), default);
        var other = await Runs.AddAsync("other", Run(), default);
        Assert.Equal((1L, 2L, 1L), (first.Number, second.Number, other.Number));
        var read = await Runs.FindAsync("bank", 1, default);
        Assert.Equal((first.Scope, first.Number, first.Digest, first.RecordedAt), (read!.Scope, read.Number, read.Digest, read.RecordedAt));
        Assert.Equal(first.Run.ToBytes(), read.Run.ToBytes());
        Assert.Equal(2, (await Runs.FindLatestAsync("bank", default))!.Number);
        Assert.Null(await Runs.FindAsync("bank", 3, default));
        Assert.Null(await Runs.FindLatestAsync("none", default));
    }

    [StoreFact]
    public async Task Runs_that_are_added_at_once_get_numbers_of_their_own()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () => (await Runs.AddAsync("bank", Run(), default)).Number)));
        Assert.Equal(Enumerable.Range(1, 12).Select(static number => (long)number), numbers.Order());
    }

    [StoreFact]
    public async Task Findings_are_listed_by_run_and_filtered()
    {
        await Runs.AddAsync("bank", Run(Finding("N99-03.1", "a"), Finding("N99-03.1", "b", RuleOutcome.Undetermined), Finding("N99-02.1", "a")), default);
        await Runs.AddAsync("bank", Run([.. Enumerable.Range(0, 502).Select(static i => Finding("N99-05.1", $"app-{i}"))]), default);
        await Runs.AddAsync("other", Run(Finding("N99-03.1", "a")), default);
        var all = new FindingQuery { Scope = "bank" };
        Assert.Equal(505, (await ListAsync(all)).Count);
        Assert.Equal(["a", "b"], (await ListAsync(all with { Rule = "N99-03.1" })).Select(static one => one.Finding.SubjectId));
        Assert.Equal([1L, 1L], (await ListAsync(all with { SubjectId = "a" })).Select(static one => one.RunNumber));
        Assert.Equal("b", Assert.Single(await ListAsync(all with { Outcome = RuleOutcome.Undetermined })).Finding.SubjectId);
        Assert.Equal(502, (await ListAsync(all with { RunNumber = 2 })).Count);
        Assert.Equal("app-7", Assert.Single(await ListAsync(all with { Fingerprint = "N99-05.1/app-7" })).Finding.SubjectId);
        Assert.Empty(await ListAsync(all with { RunNumber = 1, Rule = "N99-05.1" }));
    }

    [StoreFact]
    public async Task A_scope_that_is_blank_too_long_or_not_kept_everywhere_is_refused()
    {
        foreach (var scope in (string[])[" ", "nul\0", "\uD83D", "\uD83D\uDE00", new string('a', 201)])
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Runs.AddAsync(scope, Run(), default));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Runs.FindAsync(scope, 1, default));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Runs.FindLatestAsync(scope, default));
            await Assert.ThrowsAnyAsync<ArgumentException>(async () => await ListAsync(new() { Scope = scope }));
        }

        Assert.Equal(1, (await Runs.AddAsync(new string('行', 200), Run(), default)).Number);
    }

    internal static RunRecord Run(params RecordedFinding[] findings) => new()
    {
        AsOf = new DateTimeOffset(2026, 10, 31, 4, 0, 0, TimeSpan.Zero),
        EngineVersion = "0.1.0",
        Packs = ["nfra-2024-99 0.1.0 2024-09-12"],
        ProfileDigest = "p",
        FactsDigest = "f",
        Outcomes = new Dictionary<string, int> { ["Breached"] = findings.Length },
        Findings = findings,
    };

    internal static RecordedFinding Finding(string rule, string subject, RuleOutcome outcome = RuleOutcome.Breached) => new()
    {
        Rule = rule,
        SubjectKind = "MobileApplication",
        SubjectId = subject,
        Fingerprint = $"{rule}/{subject}",
        Outcome = outcome,
        Severity = Severity.High,
        CitationsZh = ["第三条"],
        CitationsEn = ["article 3"],
        MessageZh = "未登记",
        MessageEn = "not registered",
        RemediationZh = "登记",
        RemediationEn = "register it",
        Evidence = ["name = none"],
        MissingFacts = [],
    };

    private ValueTask<List<StoredFinding>> ListAsync(FindingQuery query) => Runs.ListAsync(query, default).ToListAsync();
}
