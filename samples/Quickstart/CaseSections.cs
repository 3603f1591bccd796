using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Cases;
using FinAppCompliance.Rules.Waivers;
using Spectre.Console;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>Prints cases, what must be entered, and what falls due: the worst first, within a budget of lines, the rest counted.</summary>
internal sealed class CaseSections(IAnsiConsole console, Language language, bool showsAll)
{
    private const int CaseLines = 42;
    private const int Questions = 10;
    private const int DueDays = 10;

    internal void Write(WaiverResolution resolution)
    {
        var book = CaseBook.Of(resolution);
        var text = new CaseText(book, language);
        var lines = 0;
        var page = new CaseText(book, language, showsAll ? null : new CaseTextOptions
        {
            MostCases = book.Groups.TakeWhile(group => (lines += text.Write(group).Count) <= CaseLines).Count(),
            MostQuestions = Questions,
            MostDue = DueDays,
        }).WritePage();
        foreach (var line in page.Lines)
        {
            console.MarkupLine(Coloured(line));
        }

        if (page.HiddenCases + page.HiddenQuestions + page.HiddenDue > 0)
        {
            console.WriteLine(language == Language.English ? "(--all shows everything)" : "（--all 列出全部）");
        }
    }

    /// <summary>Colours the head of a case by its severity, where the console has colours.</summary>
    private string Coloured(string line)
    {
        foreach (var (severity, colour) in new[] { (Severity.Critical, "red"), (Severity.High, "darkorange"), (Severity.Medium, "yellow") })
        {
            var word = Labels.Of(severity).In(language);
            if (line.StartsWith(word + " ", StringComparison.Ordinal))
            {
                return $"[{colour}]{word}[/]{Markup.Escape(line[word.Length..])}";
            }
        }

        return Markup.Escape(line);
    }
}
