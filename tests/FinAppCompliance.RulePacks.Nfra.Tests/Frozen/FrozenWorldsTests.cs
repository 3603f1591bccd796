using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Cases;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Frozen;

/// <summary>Laws of cases over registers that grow from the frozen one by facts at random.</summary>
public class FrozenWorldsTests
{
    private const int Rounds = 6;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 24)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void CasesHoldEveryFindingOnceAndDependOnNoOrder(int seed)
    {
        var random = new Random(seed);
        var run = World(random, out var register);
        var book = CaseBook.Of(run);
        Assert.Equal(
            run.Findings.Where(static finding => finding.Outcome is RuleOutcome.Breached or RuleOutcome.NeedsReview or RuleOutcome.PastBreach or RuleOutcome.Errored).Select(static finding => finding.Fingerprint).Order(),
            book.Cases.SelectMany(static one => one.Findings).Select(static finding => finding.Fingerprint).Order());
        Assert.Distinct(book.Cases.Select(static one => one.Id));
        Assert.Equal(book.Cases.Select(static one => one.Id).Order(), book.Groups.SelectMany(static group => group.Cases).Select(static one => one.Id).Order());

        Finding[] shuffled = [.. run.Findings];
        random.Shuffle(shuffled);
        Assert.Equal(Texts(book), Texts(CaseBook.Of(shuffled, run.Facts, run.AsOf)));
        RegisterRecord[] records = [.. register.Records];
        random.Shuffle(records);
        Assert.Equal(Texts(book), Texts(CaseBook.Of(FrozenRegister.Judge(new(records, register.CompleteKinds, register.AsOf)))));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NothingIsSaidTwiceAndACaseTakesAtMostSixLines(int seed)
    {
        var run = World(new Random(seed), out _);
        var book = CaseBook.Of(run);
        Assert.All(
            run.Findings.Where(static finding => finding.Outcome != RuleOutcome.Undetermined).GroupBy(static finding => (finding.Rule, finding.Subject, finding.Outcome)),
            static same => Assert.Distinct(same.Select(static finding => finding.Message.Zh)));
        foreach (var text in new[] { new CaseText(book, Language.Chinese), new CaseText(book, Language.English) })
        {
            Assert.All(book.Cases, one => Assert.Distinct(one.Findings.Select(finding => text.Write(one, finding))));
            Assert.All(book.Groups, group => Assert.InRange(text.Write(group).Count, 1, CaseTextOptions.LinesOfCase));
        }
    }

    private static IEnumerable<string> Texts(CaseBook book) =>
        new CaseText(book, Language.Chinese).WritePage().Lines.Concat(book.Cases.Select(static one => $"{one.Id} {string.Join(' ', one.Findings.Select(static finding => finding.Fingerprint))}"));

    private static AssessmentRun World(Random random, out InstitutionRegister register)
    {
        var answers = new RegisterAnswers(FrozenRegister.Register, random);
        for (var round = 1; round < Rounds; round++)
        {
            foreach (var question in CaseBook.Of(FrozenRegister.Judge(answers.Register)).Questions)
            {
                answers.Answer(question, declares: round > 1);
            }
        }

        register = answers.Register;
        return FrozenRegister.Judge(register);
    }
}
