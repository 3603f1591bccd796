using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Rules.Cases;
using Xunit.Abstractions;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Frozen;

/// <summary>What cannot be told becomes few questions, and whoever answers them knows everything.</summary>
public class FrozenQuestionsTests(ITestOutputHelper output)
{
    private const int MostQuestions = 100;

    /// <summary>An answer may raise a question; so many times in a row at most.</summary>
    private const int MostRounds = 60;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 24)];

    [Fact]
    public void AllThatCannotBeToldBecomesAtMostAHundredQuestions()
    {
        var book = FrozenRegister.Book();
        output.WriteLine($"{book.UndeterminedCount} undetermined, {book.Questions.Count} questions");
        Assert.Equal(FrozenRegister.Run.Findings.Count(static finding => finding.Outcome == RuleOutcome.Undetermined), book.UndeterminedCount);
        Assert.InRange(book.UndeterminedCount, 1000, int.MaxValue);
        Assert.InRange(book.Questions.Count, 1, MostQuestions);
    }

    [Fact]
    public void EveryQuestionIsAnsweredInTheRegister() =>
        Assert.All(FrozenRegister.Book().Questions, static question => Assert.True(question.IsAddressed, question.ToString()));

    [Fact]
    public void NothingCannotBeToldOnceAllIsAnsweredByNone() => Assert.Empty(Answered(null));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void NothingCannotBeToldOnceAllIsAnsweredAtRandom(int seed) => Assert.Empty(Answered(new Random(seed)));

    private static string Describe(Finding finding) => $"{finding} | {string.Join("; ", finding.Missing)} | {string.Join("; ", finding.Evidence)}";

    private List<string> Answered(Random? random)
    {
        var answers = new RegisterAnswers(FrozenRegister.Register, random);
        for (var round = 1; ; round++)
        {
            var run = FrozenRegister.Judge(answers.Register);
            var book = CaseBook.Of(run);
            output.WriteLine($"round {round}: {book.UndeterminedCount} undetermined, {book.Questions.Count} questions");
            if (book.UndeterminedCount == 0 || round > MostRounds)
            {
                List<string> left = [.. run.Findings.Where(static finding => finding.Outcome == RuleOutcome.Undetermined).Select(Describe)];
                left.ForEach(output.WriteLine);
                return left;
            }

            if (random is null && round == 2)
            {
                foreach (var question in book.Questions)
                {
                    output.WriteLine($"{question} {string.Join(",", question.Rules)} {string.Join(",", question.Records.Take(3))} {string.Join(",", question.Applications.Take(3))}");
                }
            }

            foreach (var question in book.Questions)
            {
                Assert.True(answers.Answer(question, declares: round > 1), $"no place for an answer: {question} {string.Join(", ", question.Rules)} {string.Join(", ", question.Records)}");
            }
        }
    }
}
