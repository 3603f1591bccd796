using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Cases;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Frozen;

/// <summary>Breaches become few cases that a person can read.</summary>
public class FrozenCasesTests
{
    private static readonly string[] Utc = ["+00:00", "Z ", "UTC"];

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void ACaseTakesAtMostSixLines(Language language)
    {
        var book = FrozenRegister.Book(withLines: true);
        var text = new CaseText(book, language);
        Assert.NotEmpty(book.Cases);
        Assert.All(book.Cases, one => Assert.InRange(text.Write(one).Count, 1, 6));
        Assert.All(book.Groups, group => Assert.InRange(text.Write(group).Count, 1, 6));
    }

    [Fact]
    public void EveryFindingOfACaseBelongsToExactlyOne()
    {
        var kept = FrozenRegister.Run.Findings.Where(static finding => finding.Outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview or RuleOutcome.PastBreach or RuleOutcome.Errored)
            .Select(static finding => (finding.Fingerprint, finding.Outcome)).Order();
        Assert.Equal(kept, FrozenRegister.Book().Cases.SelectMany(static one => one.Findings).Select(static finding => (finding.Fingerprint, finding.Outcome)).Order());
    }

    [Fact]
    public void TheWorstStandFirst()
    {
        var breached = FrozenRegister.Book().Groups.Where(static group => group.Outcome == RuleOutcome.Breached && group.State != FindingStanding.Waived).Select(static group => group.Severity).ToArray();
        Assert.Equal(breached.OrderDescending(), breached);
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void TwoFindingsOfACaseNeverReadAlike(Language language)
    {
        var book = FrozenRegister.Book();
        var text = new CaseText(book, language);
        Assert.All(book.Cases, one => Assert.Distinct(one.Findings.Select(finding => text.Write(one, finding))));
    }

    [Fact]
    public void NoMessageOfARuleIsSaidTwiceOfOneSubject() => Assert.All(
        FrozenRegister.Run.Findings.GroupBy(static finding => (finding.Rule, finding.Subject, finding.Outcome)),
        static same => Assert.Distinct(same.Select(static finding => finding.Message.Zh)));

    [Fact]
    public void ChineseHoldsNoNameOfAMemberAndNoUtc()
    {
        var lines = new CaseText(FrozenRegister.Book(withLines: true), Language.Chinese).WritePage().Lines;
        var names = FrozenRegister.Run.Findings.SelectMany(static finding => finding.Evidence.Select(static evidence => evidence.Fact).Concat(finding.MissingFacts)).Where(static name => name.Any(char.IsAsciiLetterUpper)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(names);
        Assert.All(lines, line => Assert.DoesNotContain(names, name => Words(line).Contains(name)));
        Assert.All(lines, static line => Assert.DoesNotContain(Utc, mark => line.Contains(mark, StringComparison.Ordinal)));
    }

    [Fact]
    public void WhatAPageLeavesOutIsCounted()
    {
        var book = FrozenRegister.Book();
        var page = new CaseText(book, Language.Chinese, new() { MostCases = 5, MostQuestions = 10, MostDue = 3 }).WritePage();
        Assert.Equal(book.Cases.Count, book.Groups.Take(5).Sum(static group => group.Cases.Count) + page.HiddenCases);
        Assert.Equal(book.Cases.Sum(static one => one.Findings.Count), book.Groups.Take(5).Sum(static group => group.FindingCount) + page.HiddenFindings);
        Assert.Equal(book.Questions.Count - 10, page.HiddenQuestions);
        Assert.Equal(book.Due.Count - 3, page.HiddenDue);
        Assert.Contains(page.Lines, line => line.Contains($"另有 {page.HiddenCases} 个问题（{page.HiddenFindings} 项结论）未列", StringComparison.Ordinal));
        Assert.Contains(page.Lines, line => line.Contains($"另有 {page.HiddenQuestions} 项待补事实未列", StringComparison.Ordinal));
        Assert.Contains(page.Lines, line => line.Contains($"另有 {page.HiddenDue} 项到期事项未列", StringComparison.Ordinal));
    }

    [Fact]
    public void OneCauseUnderManyApplicationsIsOneGroup()
    {
        var group = Assert.Single(FrozenRegister.Book().Groups, static group => group.First.Main.Rule == "N99-05.7");
        Assert.InRange(group.Cases.Count, 15, int.MaxValue);
    }

    private static HashSet<string> Words(string line) => [.. line.Split([' ', '，', '。', '；', '：', '、', '（', '）', '[', ']', '“', '”', '.', ':'], StringSplitOptions.RemoveEmptyEntries)];

    [Fact]
    public void NobodyIsToldToStopWhatHasEnded()
    {
        var ended = FrozenRegister.Run.Facts.All<MobileApplication>().ToArray().Where(static one => (one.State == AppState.Terminated).IsTrue).Select(static one => one.Id).ToHashSet();
        var cases = FrozenRegister.Book().Cases.Where(one => ended.Contains(one.Root)).ToArray();
        Assert.NotEmpty(cases);
        Assert.All(cases.SelectMany(static one => one.Remediations), static text => Assert.DoesNotMatch("停止|停办", text.Zh));
    }
}
