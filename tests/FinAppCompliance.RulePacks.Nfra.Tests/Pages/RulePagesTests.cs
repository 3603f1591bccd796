using System.Text;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Regulation;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Pages;

/// <summary>Keeps docs/rules/nfra true: stale pages fail; FINAPP_UPDATE_DOCS=1 writes them anew.</summary>
public sealed class RulePagesTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void The_pages_of_the_notice_are_current() => Check(NfraRulePack.CreateNotice(), RegulationCatalog.Notice, "nfra");

    [Fact]
    public void The_pages_of_the_neighbouring_duties_are_current() => Check(NfraRulePack.CreateNeighbours(), RegulationCatalog.Neighbours, "neighbours");

    /// <summary>A citation without an article never shows its stand-in as the number of one.</summary>
    [Theory]
    [InlineData("nfra")]
    [InlineData("neighbours")]
    public void No_page_cites_an_article_that_is_none(string folder)
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Root, "docs", "rules", folder), "*.md").ToList();
        Assert.NotEmpty(pages);
        Assert.All(pages, static page => Assert.DoesNotMatch("(?m)第[-–?./*0]+条|art\\. ([-?–]|0[ ,(])|^\\| [-?0] \\|", File.ReadAllText(page)));
    }

    private static void Check(RulePack pack, RegulationCatalog catalog, string folder)
    {
        using var stream = File.OpenRead(Path.Combine(Root, "samples", "Quickstart", "yunling-bank.register.json"));
        var register = RegisterReader.Load(stream);
        var all = pack.Rules.Aggregate(RuleSet.Create(pack), static (rules, rule) => rules.SwitchOn(rule.Id));
        var sample = new RuleEvaluator(all).Evaluate(FactSet.From([register.ToBatch()]), register.AsOf!.Value);
        var pages = pack.Rules.ToDictionary(static r => $"{r.Id.Value}.md", r => RulePage.Write(pack, r, sample), StringComparer.Ordinal);
        pages["README.md"] = Coverage(pack, catalog);
        var directory = Path.Combine(Root, "docs", "rules", folder);
        if (Environment.GetEnvironmentVariable("FINAPP_UPDATE_DOCS") == "1")
        {
            Update(directory, pages);
        }

        var found = Directory.Exists(directory)
            ? Directory.EnumerateFiles(directory, "*.md").ToDictionary(static f => Path.GetFileName(f), static f => File.ReadAllText(f).ReplaceLineEndings("\n"), StringComparer.Ordinal)
            : [];
        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(pages, page => Assert.True(found[page.Key] == page.Value, $"docs/rules/{folder}/{page.Key} is stale; run the tests once with FINAPP_UPDATE_DOCS=1"));
    }

    private static string Coverage(RulePack pack, RegulationCatalog catalog)
    {
        var table = new StringBuilder();
        table.Append("# ").Append(pack.Header.Title.Zh).Append(" / ").AppendLine(pack.Header.Title.En).AppendLine();
        table.AppendLine($"{pack.Header.Id} {pack.Header.Version}, edition {pack.Header.Edition}: {pack.Rules.Count} rules over {catalog.Requirements.Count} requirements.").AppendLine($"{catalog.Requirements.Count} 项义务，{pack.Rules.Count} 条规则；“条”一栏的“–”表示依据整份文件或条文之前的部分。").AppendLine();
        table.AppendLine("| 条 art. | 要求 requirement | 义务 duty | 规则 rule |").AppendLine("|---|---|---|---|");
        foreach (var requirement in catalog.Requirements)
        {
            var id = requirement.Reference.Requirement;
            var rule = pack.Find(id.Value);
            var cell = rule is not null ? $"[{rule.Title.Zh}<br>{rule.Title.En}]({rule.Id}.md){(rule.IsOnByDefault ? string.Empty : "<br>默认关闭：依据未核实 off: not verified")}"
                : pack.Unruled.TryGetValue(id, out var reason) ? $"– {reason.Zh} / {reason.En}" : "–";
            var article = requirement.Reference.HasArticle ? requirement.Reference.Article : "–";
            table.AppendLine($"| {article} | {id} | {requirement.Duty.Zh}<br>{requirement.Duty.En} | {cell} |");
        }

        SourceMarkLegend.Append(table);
        return table.ToString().ReplaceLineEndings("\n");
    }

    private static void Update(string directory, Dictionary<string, string> pages)
    {
        Directory.CreateDirectory(directory);
        foreach (var stale in Directory.EnumerateFiles(directory, "*.md").Where(f => !pages.ContainsKey(Path.GetFileName(f))))
        {
            File.Delete(stale);
        }

        foreach (var (name, text) in pages)
        {
            File.WriteAllText(Path.Combine(directory, name), text);
        }
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "FinAppCompliance.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new InvalidOperationException("the repository root was not found above the test");
    }
}
