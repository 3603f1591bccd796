namespace FinAppCompliance.Docs.Tests;

/// <summary>Both languages say the same: no reader gets a poorer document for the language he reads.</summary>
public sealed class GuideTests
{
    public static TheoryData<string, string> Pairs()
    {
        var data = new TheoryData<string, string>();
        foreach (var (english, chinese) in Guide.All)
        {
            data.Add(english, chinese);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Both_languages_exist(string english, string chinese)
    {
        Assert.NotNull(Repository.Find(english));
        Assert.NotNull(Repository.Find(chinese));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Headings_have_the_same_order(string english, string chinese) =>
        Assert.Equal(Guide.Outline(Repository.Find(english)!), Guide.Outline(Repository.Find(chinese)!));

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_same_names_are_named(string english, string chinese)
    {
        var (here, there) = (Guide.Words(Repository.Find(english)!).ToList(), Guide.Words(Repository.Find(chinese)!).ToList());
        Assert.True(here.SequenceEqual(there), $"only in {english}: {string.Join(", ", here.Except(there))}; only in {chinese}: {string.Join(", ", there.Except(here))}");
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_programs_are_the_same(string english, string chinese) =>
        Assert.Equal(Guide.Blocks(Repository.Find(english)!), Guide.Blocks(Repository.Find(chinese)!));

    [Fact]
    public void Every_package_has_a_guide_that_installs_it()
    {
        var installed = Repository.Documents.Where(static d => d.Path.StartsWith("docs/guides/", StringComparison.Ordinal)).SelectMany(static d => d.Fences).SelectMany(static f => f.Installs).ToHashSet();
        // The provider-neutral stores are never installed alone: they come with SQLite or PostgreSQL.
        Assert.Empty(Repository.Packages.Except(installed).Except(["FinAppCompliance.EntityFrameworkCore"]));
    }

    [Fact]
    public void Every_guide_has_a_program() =>
        Assert.All(Guide.All, static guide => Assert.Contains(Snippet.Of(Repository.Find(guide.English)!), static snippet => snippet.IsRun && snippet.Output.Length > 0));

    /// <summary>What a Chinese guide prints is read by somebody who chose Chinese.</summary>
    [Fact]
    public void No_chinese_program_asks_for_english_texts() =>
        Assert.All(Guide.All.Select(static g => Repository.Find(g.Chinese)!).SelectMany(Snippet.Of), static snippet => Assert.DoesNotMatch("\\.En\\b|Language\\.English", snippet.Fence.Content));
}
