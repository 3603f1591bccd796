using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Tests.Register;

public sealed class RegisterGuideTests
{
    private const string Begin = "<!-- sections:begin -->\n";
    private const string End = "<!-- sections:end -->";

    [Theory]
    [InlineData("docs/guides/register-file.md", "| Section | Record | Chinese term | What it holds |\n|---|---|---|---|\n")]
    [InlineData("docs/zh/guides/register-file.md", "| 栏目 | 记录类型 | 中文名 | 英文说明 |\n|---|---|---|---|\n")]
    public void The_table_of_sections_is_current(string path, string head)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, path));
        var rows = string.Concat(RegisterSections.All.Select(Row));
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);

        RepositoryFiles.AssertCurrent(path, text[..begin] + head + rows + text[end..]);
    }

    [Theory]
    [InlineData("docs/guides/register-file.md")]
    [InlineData("docs/zh/guides/register-file.md")]
    public void Every_code_is_explained(string path)
    {
        var text = File.ReadAllText(Path.Combine(RepositoryFiles.Root, path));

        Assert.All(Enum.GetNames<RegisterErrorCode>(), code => Assert.Contains($"| `{code}` |", text, StringComparison.Ordinal));
        Assert.All(Enum.GetNames<RegisterWarningCode>(), code => Assert.Contains($"| `{code}` |", text, StringComparison.Ordinal));
    }

    private static string Row(RegisterSection section)
    {
        var summary = DocumentationText.Summary(section.RecordType)!;
        var term = summary.LastIndexOf(" (", StringComparison.Ordinal);
        return $"| `{section.Name}` | `{section.RecordType.Name}` | {summary[(term + 2)..].TrimEnd('.', ')')} | {summary[..term]} |\n";
    }
}
