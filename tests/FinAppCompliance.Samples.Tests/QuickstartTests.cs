using System.Text.RegularExpressions;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.Samples.Tests;

public sealed partial class QuickstartTests : SampleTest
{
    private const string Bare = """{ "format": "finapp-register/2", "applications": [{ "id": "app", "name": "手机银行" }] }""";

    [Theory]
    [InlineData("zh", "判定", "发现（", "未豁免的不符合发现", "不符合", "全部发现")]
    [InlineData("en", "verdicts", "findings (", "open breaches", "breached", "all ")]
    public void The_printed_totals_agree_with_each_other_and_with_the_file(
        string language, string verdicts, string findings, string open, string breached, string all)
    {
        var file = PathOf("findings.json");
        var printed = SampleRun.Of("Quickstart", "--out", file, "--store", "none", "--lang", language).Ends(1).Output.Split('\n');
        var written = RunRecord.Read(File.ReadAllText(file));
        var entries = written.Findings.ToList();

        var ofVerdicts = Numbers(printed, verdicts);
        var ofFindings = Numbers(printed, findings);
        var ofBreaches = Numbers(printed, open);
        Assert.Equal(ofVerdicts[0], ofVerdicts[1..].Sum());
        Assert.Equal(written.Outcomes.Where(static one => one.Key != "PastBreach").Sum(static one => one.Value), ofVerdicts[0]);
        Assert.Equal(ofFindings[0], ofFindings[1..].Sum());
        Assert.Equal(entries.Count, ofFindings[0]);
        Assert.Equal(ofBreaches[0], ofBreaches[1..].Sum());
        Assert.Equal(ofBreaches[0], NumberAfter(printed, findings, breached + " "));
        Assert.Equal(entries.Count, Numbers(printed, all)[0]);
        Assert.Equal(entries.Count(static one => one.Waiver is not null), ofFindings[^2]);
        Assert.Equal(entries.Count(static one => one.Outcome == RuleOutcome.Breached), ofBreaches[0] + ofFindings[^2] + ofFindings[^1]);
        var ofQuestions = Numbers(printed, language == "zh" ? "待补事实" : "facts to enter");
        Assert.Equal(entries.Count(static one => one.Outcome == RuleOutcome.Undetermined), ofQuestions[1]);
    }

    [Theory]
    [InlineData("zh", "另有", "（--all 列出全部）")]
    [InlineData("en", "more", "(--all shows everything)")]
    public void The_report_is_short_and_counts_what_all_would_show(string language, string more, string hint)
    {
        var brief = Print(language);
        Assert.True(brief.Length <= 120, $"{brief.Length} lines");
        Assert.Contains(hint, brief);
        Assert.Contains(brief, line => line.Contains(more, StringComparison.Ordinal));

        var whole = Print(language, "--all");
        Assert.True(whole.Length > brief.Length);
        Assert.DoesNotContain(hint, whole);
        Assert.DoesNotContain(whole, static line => HiddenCount().IsMatch(line));
    }

    [Fact]
    public void The_chinese_report_shows_no_names_of_members()
    {
        string[] whole = Print("zh", "--all");
        var words = whole.SelectMany(static line => Latin().Matches(line).Select(static match => match.Value)).Distinct(StringComparer.Ordinal);
        Assert.Equal([], words.Where(static word => Enum.GetNames<Severity>().Contains(word) || Enum.GetNames<RuleOutcome>().Contains(word) || MemberNames.Contains(word)).Order(StringComparer.Ordinal));
    }

    private string[] Print(string language, params string[] more) =>
        SampleRun.Of("Quickstart", ["--out", PathOf("findings.json"), "--store", "none", "--lang", language, .. more]).Ends(1).Output.TrimEnd('\n').Split('\n');

    /// <summary>Gets the names that only programs should see: members of records and of enumerations that look like no word.</summary>
    private static HashSet<string> MemberNames { get; } = new(
        typeof(RegisterRecord).Assembly.GetExportedTypes().SelectMany(static type =>
            typeof(RegisterRecord).IsAssignableFrom(type) ? RegisterMembers.Of(type).Append(type.Name) : type.IsEnum ? Enum.GetNames(type) : [])
            .Where(static name => name.Skip(1).Any(char.IsUpper)),
        StringComparer.Ordinal);

    [Fact]
    public void The_file_is_readable_chinese()
    {
        Assess(Bare).Ends(3);

        var text = File.ReadAllText(PathOf("findings.json"));
        Assert.DoesNotContain("\\u", text, StringComparison.OrdinalIgnoreCase);
        Assert.Matches("[\u4e00-\u9fff]", text);
    }

    [Fact]
    public void A_bare_application_is_undetermined_and_the_limit_counts_from_one_above()
    {
        var undetermined = int.Parse(Undetermined().Match(Assess(Bare).Ends(3).Output).Groups[1].Value, null);

        Assess(Bare, "--max-undetermined", $"{undetermined - 1}").Ends(3);
        Assess(Bare, "--max-undetermined", $"{undetermined}").Ends(0);
        Assess(Bare, "--max-undetermined", $"{undetermined + 1}").Ends(0);
    }

    [Fact]
    public void An_empty_register_is_undetermined() => Assess("""{ "format": "finapp-register/2" }""").Ends(3);

    [Fact]
    public void Bad_input_ends_with_2()
    {
        Assess("{").Ends(2);
        Assess(Bare, "--max-undetermined", "x").Ends(2).Says("--max-undetermined");
        Assess(Bare, "--manifest", Write("AndroidManifest.xml", "<manifest")).Ends(2).Says("AndroidManifest.xml");
        SampleRun.Of("Quickstart", "--registr", "x").Ends(2).Says("--registr");
        SampleRun.Of("Quickstart", "--register", PathOf("none.json"), "--store", "none").Ends(2).Says("none.json");
    }

    [Fact]
    public void Verifying_what_is_not_there_is_bad_input_and_makes_nothing()
    {
        SampleRun.Of("Quickstart", "verify", "--store", "none").Ends(2);
        SampleRun.Of("Quickstart", "verify", "--store", PathOf("none.db")).Ends(2).Says("none.db");

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(PathOf("none.db"))!));
    }

    private static List<int> Numbers(string[] lines, string label)
    {
        var line = Assert.Single(lines, line => line.StartsWith(label, StringComparison.Ordinal));
        return [.. Number().Matches(line[label.Length..]).Select(static match => int.Parse(match.Value, null))];
    }

    private static int NumberAfter(string[] lines, string label, string word)
    {
        var line = Assert.Single(lines, line => line.StartsWith(label, StringComparison.Ordinal));
        return int.Parse(Number().Match(line[(line.IndexOf(word, StringComparison.Ordinal) + word.Length)..]).Value, null);
    }

    private SampleRun Assess(string register, params string[] more) => SampleRun.Of(
        "Quickstart",
        ["--register", Write("r.json", register), "--out", PathOf("findings.json"), "--store", "none", "--as-of", "2026-10-31", .. more]);

    [GeneratedRegex(@"undetermined (\d+), allowed")]
    private static partial Regex Undetermined();

    [GeneratedRegex("(另有 [0-9]+ [个项].*未列|[0-9]+ more .*not shown)")]
    private static partial Regex HiddenCount();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9]+")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
