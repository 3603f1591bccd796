using System.Text;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Artifacts;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules;

namespace FinAppCompliance.Docs.Tests;

/// <summary>Keeps docs/rules/duty-basis.md true: every rule of the packs with what its duty rests on; FINAPP_UPDATE_DOCS=1 writes it anew.</summary>
public sealed class DutyBasisTests
{
    private const string Page = "docs/rules/duty-basis.md";

    private static readonly IReadOnlyList<RuleDescriptor> Regulation =
        [.. NfraRulePack.CreateNotice().Rules, .. NfraRulePack.CreateNeighbours().Rules];

    private static readonly IReadOnlyList<RuleDescriptor> Artifacts = ArtifactRulePack.Create().Rules;

    [Fact]
    public void The_page_lists_every_rule_with_its_basis()
    {
        var file = Path.Combine(Repository.Root, Page);
        var wanted = Write();
        if (Environment.GetEnvironmentVariable("FINAPP_UPDATE_DOCS") == "1")
        {
            File.WriteAllText(file, wanted);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == wanted, $"{Page} is stale; run the tests with FINAPP_UPDATE_DOCS=1 and commit it");
    }

    [Fact]
    public void No_duty_that_a_regulation_states_can_be_waived()
    {
        Assert.True(Regulation.Count > 140, $"only {Regulation.Count} rules were found");
        Assert.All(Regulation, static rule => Assert.False(rule.IsWaivable, rule.Id.Value));
        Assert.Equal(["N99-04.4", "N99-05.2", "N99-05.3"], Regulation.Where(static rule => rule.IsProhibition).Select(static rule => rule.Id.Value));
    }

    [Fact]
    public void Every_rule_on_the_files_of_a_release_is_practice_and_can_be_waived()
    {
        Assert.True(Artifacts.Count > 10, $"only {Artifacts.Count} rules were found");
        Assert.All(Artifacts, static rule => Assert.Equal((DutyBasis.Practice, true), (rule.Basis, rule.IsWaivable)));
    }

    private static string Write()
    {
        var page = new StringBuilder("""
            # 义务依据 What duties rest on

            法规条文的义务不得豁免，只能整改（整改事项）；禁止性规定连门禁策略也不能放行。推定、机构自定数值和实践要求可以豁免。
            A duty that rests on the text of the law is never waived, only rectified; no gate policy passes a prohibition. Inference, numbers of the institution and practice can be waived.


            """.ReplaceLineEndings("\n"));
        page.Append("| rule | 标题 title | 依据 basis | 可否豁免 waivable |\n|---|---|---|---|\n");
        foreach (var rule in Regulation.Concat(Artifacts).OrderBy(static rule => rule.Id))
        {
            var basis = Labels.Of(rule.Basis);
            var waivable = rule.IsProhibition ? "否：禁止性规定 no: a prohibition" : rule.IsWaivable ? "是 yes" : "否 no";
            page.Append($"| {rule.Id} | {rule.Title.Zh}<br>{rule.Title.En} | {basis.Zh} {basis.En} | {waivable} |\n");
        }

        return page.ToString();
    }
}
