using System.Text.RegularExpressions;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.RulePacks.Nfra.Tests;

/// <summary>Whatever a rule names to people has words: facts in evidence, missing facts, kinds of subjects, values.</summary>
public sealed partial class LabelledFactsTests
{
    private static readonly Lazy<(FactSet Facts, IReadOnlyList<Finding> Findings)> Sample = new(static () => Judge(ReadSample().ToBatch()));

    [Fact]
    public void Every_name_of_a_fact_in_the_code_of_the_rules_has_a_label()
    {
        var names = Directory.EnumerateFiles(Path.Combine(Root, "src", "FinAppCompliance.RulePacks.Nfra"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Root, "src", "FinAppCompliance.RulePacks.Artifacts"), "*.cs", SearchOption.AllDirectories))
            .Where(static file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .SelectMany(static code => NamedFact().Matches(code).Concat(FactOfEach().Matches(code)).Select(static match => match.Groups[1].Value)).ToHashSet();

        Assert.True(names.Count > 300, $"only {names.Count} names were found");
        Assert.DoesNotContain(names, static name => !Labels.HasFact(name));
    }

    [Fact]
    public void Every_fact_that_findings_of_the_sample_name_has_a_label()
    {
        Assert.True(Sample.Value.Findings.Count > 1000, $"only {Sample.Value.Findings.Count} findings");
        AssertLabelled(Sample.Value.Findings);
    }

    [Fact]
    public void Nothing_recorded_leads_to_words_as_well() =>
        AssertLabelled(Judge(new("one application", [ReadSample().Of<MobileApplication>()[0]], new HashSet<Type>())).Findings);

    [Fact]
    public void Values_of_enumerations_never_reach_people_by_their_names()
    {
        var (facts, findings) = Sample.Value;
        var all = findings.SelectMany(finding => finding.Evidence.Select(evidence => (Evidence: evidence, Section: SectionOf(facts, evidence.Record ?? finding.Subject.Id))))
            .Where(static said => said.Evidence.State == FactState.Known)
            .Select(static said => (said.Evidence.Fact, said.Evidence.Value, Text: Labels.Value(said.Section, said.Evidence.Fact, said.Evidence.Value, Language.Chinese))).ToList();
        var left = all.Where(said => said.Text.Split('、', '，', '：').Any(word => MemberName().IsMatch(word) && facts.Find(word) is null))
            .Select(static said => $"{said.Fact}: {said.Value} -> {said.Text}").Distinct();

        Assert.True(all.Count(static said => MemberName().IsMatch(said.Value) && said.Text != said.Value) > 100, "hardly any value was put into words");
        Assert.Empty(left);
    }

    internal static void AssertLabelled(IEnumerable<Finding> findings)
    {
        var without = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            without.UnionWith(finding.Evidence.Select(static evidence => evidence.Fact).Where(static name => !Labels.HasFact(name)));
            without.UnionWith(finding.MissingFacts.Where(static name => MemberName().IsMatch(Labels.Missing(name).Zh.Split('的')[^1])));
            without.UnionWith(finding.MissingFacts.Select(static name => name.Split(": ")).Select(static parts => parts is [_, var fact] && !fact.StartsWith("facts within", StringComparison.Ordinal) ? fact : parts[0])
                .Where(static name => !Labels.HasFact(name)));
            without.UnionWith(Labels.Kind(finding.Subject.Kind).Zh == finding.Subject.Kind && finding.Subject.Kind != "SDK" ? [finding.Subject.Kind] : []);
        }

        Assert.Empty(without);
    }

    private static string Root
    {
        get
        {
            var directory = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(directory.FullName, "FinAppCompliance.sln")))
            {
                directory = directory.Parent!;
            }

            return directory.FullName;
        }
    }

    private static InstitutionRegister ReadSample()
    {
        using var stream = File.OpenRead(Path.Combine(Root, "samples", "Quickstart", "yunling-bank.register.json"));
        return RegisterReader.Load(stream);
    }

    private static (FactSet Facts, IReadOnlyList<Finding> Findings) Judge(FactBatch batch)
    {
        var packs = new[] { NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours() };
        var rules = packs.SelectMany(static pack => pack.Rules).Aggregate(RuleSet.Create(packs), static (all, rule) => all.SwitchOn(rule.Id));
        var facts = FactSet.From([batch]);
        return (facts, [.. new RuleEvaluator(rules).Evaluate(facts, Days.At(2026, 10, 31)).Findings]);
    }

    private static string? SectionOf(FactSet facts, string record) => facts.Find(record) is { } known ? RegisterMembers.SectionOf(known.GetType()) : null;

    // A name of code: no blank, no digit at the front, at least one small letter and no Chinese.
    [GeneratedRegex("^[A-Za-z]*[a-z][A-Za-z]*$")]
    private static partial Regex MemberName();

    [GeneratedRegex("""\.With(?:Each|Effect|NoticeContents)?(?:<[^>(]*>)?\(\s*"(\w+)"[,)]""")]
    private static partial Regex NamedFact();

    [GeneratedRegex("""\.WithEach\([^;]*?, "(\w+)", static""")]
    private static partial Regex FactOfEach();
}
