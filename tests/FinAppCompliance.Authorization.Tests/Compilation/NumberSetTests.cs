using FinAppCompliance.Authorization.Compilation;
using FsCheck.Xunit;

namespace FinAppCompliance.Authorization.Tests.Compilation;

public sealed class NumberSetTests
{
    [Property(MaxTest = 300)]
    public void It_holds_the_numbers_given_and_no_other(byte[] numbers)
    {
        int[] given = [.. (numbers ?? []).Select(static n => (int)n).Distinct()];
        var set = new NumberSet(256, given);

        Assert.Equal(given.Length, set.Count);
        Assert.Equal(given.Order(), set.Numbers.ToArray());
        Assert.All(Enumerable.Range(0, 400), number => Assert.Equal(given.Contains(number), set.Contains(number)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(127)]
    [InlineData(128)]
    public void The_edges_of_words_are_told_apart(int number)
    {
        var set = new NumberSet(129, [number]);

        Assert.True(set.Contains(number));
        Assert.False(set.Contains(number - 1));
        Assert.False(set.Contains(number + 1));
        Assert.False(set.Contains(-1));
    }
}
