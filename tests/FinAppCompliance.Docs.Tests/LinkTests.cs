namespace FinAppCompliance.Docs.Tests;

public sealed class LinkTests
{
    public static TheoryData<string> Documents() => [.. Repository.Documents.Select(static d => d.Path)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string path)
    {
        var document = Repository.Find(path)!;
        Assert.Empty(document.Links.Where(link => !Leads(document, link.Target)).Select(link => $"{path}:{link.Line}: {link.Target}"));
    }

    /// <summary>The readme of a package is shown where the repository's files are not.</summary>
    [Fact]
    public void Readmes_of_packages_have_no_links_into_the_repository() =>
        Assert.All(Repository.Packages, static package => Assert.Empty(Repository.Find($"src/{package}/README.md")!.Links));

    [Fact]
    public void The_chinese_start_page_leads_to_everything()
    {
        var start = Repository.Find("docs/zh/README.md")!;
        var targets = start.Links.Select(static l => l.Target).ToList();
        Assert.Contains("../rules/nfra/README.md", targets);
        Assert.Contains("../rules/neighbours/README.md", targets);
        Assert.Contains("../glossary.md", targets);
        Assert.Contains("../changelog.md", targets);
        Assert.All(Guide.All.Skip(1), guide => Assert.Contains(guide.Chinese["docs/zh/".Length..], targets));
    }

    [Fact]
    public void The_index_leads_to_every_guide()
    {
        var targets = Repository.Find("docs/index.md")!.Links.Select(static l => l.Target).ToList();
        Assert.All(Guide.All.Skip(1), guide => Assert.Contains(guide.English["docs/".Length..], targets));
    }

    [Theory]
    [InlineData("nowhere.md", false)]
    [InlineData("docs/index.md", true)]
    [InlineData("docs/index.md#documents", true)]
    [InlineData("docs/index.md#nothing", false)]
    [InlineData("#a-first-program", true)]
    [InlineData("#a-last-program", false)]
    public void Dead_links_are_found(string target, bool leads) => Assert.Equal(leads, Leads(Repository.Find("README.md")!, target));

    private static bool Leads(MarkdownDocument from, string target)
    {
        if (target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal))
        {
            return true;
        }

        var (file, anchor) = target.Split('#') is [var f, var a] ? (f, a) : (target, null);
        var path = file.Length == 0 ? from.Path : Path.GetRelativePath(Repository.Root, Path.Combine(Repository.Root, Path.GetDirectoryName(from.Path)!, Uri.UnescapeDataString(file))).Replace('\\', '/');
        return anchor is null
            ? Path.Exists(Path.Combine(Repository.Root, path))
            : Repository.Find(path)?.Anchors.Contains(Uri.UnescapeDataString(anchor)) == true;
    }
}
