using FinAppCompliance.Benchmarks.InTurns;

namespace FinAppCompliance.Docs.Tests.Benchmarks;

public sealed class HeadlineOptionsTests
{
    [Theory]
    [InlineData("", 15, false)]
    [InlineData("--rounds 1", 1, false)]
    [InlineData("--rounds 1000", 1000, false)]
    [InlineData("--update-docs", 15, true)]
    [InlineData("--update-docs --rounds 5", 5, true)]
    public void Options(string line, int rounds, bool updates)
    {
        var (options, errors) = Read(line);
        Assert.Empty(errors);
        Assert.Equal(new HeadlineOptions(rounds, updates), options);
    }

    [Theory]
    [InlineData("--rounds", "--rounds wants a number from 1 to 1000 and got nothing")]
    [InlineData("--rounds 0", "--rounds wants a number from 1 to 1000 and got '0'")]
    [InlineData("--rounds 1001", "--rounds wants a number from 1 to 1000 and got '1001'")]
    [InlineData("--rounds few", "--rounds wants a number from 1 to 1000 and got 'few'")]
    [InlineData("--update-docs --rounds 4", "--update-docs wants at least 5 rounds and got 4: a document states a spread")]
    [InlineData("--update", "'--update' is not an option of: headline [--rounds NUMBER] [--update-docs]")]
    public void Mistakes(string line, string error) => Assert.Equal([error], Read(line).Errors);

    [Fact]
    public void All_mistakes_are_told_at_once() => Assert.Equal(3, Read("--fast --rounds -1 --slow").Errors.Count);

    private static (HeadlineOptions Options, IReadOnlyList<string> Errors) Read(string line) =>
        HeadlineOptions.Read(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
