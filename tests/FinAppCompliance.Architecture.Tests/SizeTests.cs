namespace FinAppCompliance.Architecture.Tests;

public sealed class SizeTests
{
    public static TheoryData<string> Packages { get; } = [.. SourceTree.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void No_source_file_has_more_than_400_lines(string package) =>
        Assert.Empty(SourceTree.SourcesOf(package).Where(f => Lines(f) > 400).Select(SourceTree.Relative));

    [Fact]
    public void No_test_file_has_more_than_600_lines() =>
        Assert.Empty(SourceTree.TestSources().Where(f => Lines(f) > 600).Select(SourceTree.Relative));

    [Theory]
    [MemberData(nameof(Packages))]
    public void Half_the_files_have_at_most_100_lines_and_nine_in_ten_at_most_200(string package)
    {
        var lines = SourceTree.SourcesOf(package).Select(Lines).Order().ToList();
        if (lines.Count > 0)
        {
            Assert.True(lines[(lines.Count - 1) / 2] <= 100, $"the median is {lines[(lines.Count - 1) / 2]}");
            Assert.True(lines[(int)Math.Ceiling(lines.Count * 0.9) - 1] <= 200, $"nine in ten have up to {lines[(int)Math.Ceiling(lines.Count * 0.9) - 1]}");
        }
    }

    private static int Lines(string file) => File.ReadAllLines(file).Length;
}
