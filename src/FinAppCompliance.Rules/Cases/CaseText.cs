using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Rules.Waivers;

namespace FinAppCompliance.Rules.Cases;

/// <summary>Writes cases, questions and the due list for people: in one language, in China time, without names of members in Chinese.</summary>
/// <remarks>A case or a group of cases takes at most <see cref="CaseTextOptions.LinesOfCase"/> lines. Immutable and thread-safe.</remarks>
public sealed class CaseText
{
    private readonly CaseBook _book;
    private readonly Language _language;
    private readonly CaseTextOptions _options;
    private readonly bool _isChinese;

    /// <summary>Prepares to write a book.</summary>
    /// <param name="book">The book.</param>
    /// <param name="language">The language.</param>
    /// <param name="options">How much to show; null for the defaults.</param>
    public CaseText(CaseBook book, Language language, CaseTextOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(book);
        _book = book;
        _language = language;
        _isChinese = language != Language.English;
        _options = options ?? new();
    }

    private string Comma => _isChinese ? "、" : ", ";

    private string Colon => _isChinese ? "：" : ": ";

    private string Stop => _isChinese ? "；" : "; ";

    /// <summary>Writes one case.</summary>
    /// <param name="one">A case of the book.</param>
    /// <returns>At most <see cref="CaseTextOptions.LinesOfCase"/> lines.</returns>
    public IReadOnlyList<string> Write(ComplianceCase one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return Write(new CaseGroup([one]));
    }

    /// <summary>Writes one group of cases that say the same of several applications.</summary>
    /// <param name="group">A group of the book.</param>
    /// <returns>At most <see cref="CaseTextOptions.LinesOfCase"/> lines.</returns>
    public IReadOnlyList<string> Write(CaseGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        List<string> lines = [Head(group)];
        lines.AddRange(new CaseSumText(_language).Write(group));
        lines.AddRange(Others(group.First));
        lines.Add(new CaseFactText(_book.Roots, _language, _options).Write(group));
        lines.Add(Closing(group));
        return [.. lines.Where(static line => line.Length > 0)];
    }

    /// <summary>Writes one finding of a case in one line, without its sum; two findings of a case never read alike.</summary>
    /// <param name="one">The case.</param>
    /// <param name="finding">A finding of the case.</param>
    public string Write(ComplianceCase one, Finding finding)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(finding);
        var twins = one.Findings.Where(other => other.Rule == finding.Rule && other.Message == finding.Message).ToArray();
        var subject = finding.Subject.Id == one.Root ? string.Empty : SubjectOf(one, finding);
        var key = twins.Count(other => other.Subject.Id == finding.Subject.Id) > 1 ? Words(finding.Key) : string.Empty;
        var told = string.Join(Comma, new[] { subject, key }.Where(static text => text.Length > 0));
        var message = $"{finding.Rule} {finding.Message.In(_language)}";
        return told.Length == 0 ? message : _isChinese ? $"{message}（{told}）" : $"{message} ({told})";
    }

    /// <summary>Writes one question in one line.</summary>
    /// <param name="question">A question of the book.</param>
    public string Write(FactQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return new CaseListText(_book.Roots, _language, _options).Write(question);
    }

    /// <summary>Writes one item of the due list in one line.</summary>
    /// <param name="item">An item of the book.</param>
    public string Write(DueListEntry item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new CaseListText(_book.Roots, _language, _options).Write(item);
    }

    /// <summary>Writes the whole book: cases, questions, due list, each with the count of what is left out.</summary>
    public CasePage WritePage()
    {
        var shown = _book.Groups.Take(_options.MostCases).ToArray();
        var hidden = _book.Groups.Skip(shown.Length).ToArray();
        var hiddenCases = hidden.Sum(static group => group.Cases.Count);
        var hiddenFindings = hidden.Sum(static group => group.FindingCount);
        List<string> lines = [_isChinese ? $"问题 {_book.Cases.Count} 个（截至 {CaseMoments.Moment(_book.AsOf)}）" : $"cases: {_book.Cases.Count} (as of {CaseMoments.Moment(_book.AsOf)}, China time)"];
        lines.AddRange(shown.SelectMany(Write));
        if (hidden.Length > 0)
        {
            lines.Add(_isChinese ? $"另有 {hiddenCases} 个问题（{hiddenFindings} 项结论）未列" : $"{hiddenCases} more cases ({hiddenFindings} findings) are not shown");
        }

        lines.Add(_isChinese ? $"待补事实 {_book.Questions.Count} 项（{_book.UndeterminedCount} 项结论无法判定）" : $"facts to enter: {_book.Questions.Count} ({_book.UndeterminedCount} conclusions cannot be told)");
        var questions = Listed(lines, _book.Questions, _options.MostQuestions, Write, static count => new($"另有 {count} 项待补事实未列", $"{count} more are not shown"));
        lines.Add(_isChinese ? $"到期事项 {_book.Due.Count} 项" : $"falling due: {_book.Due.Count}");
        var due = Listed(lines, _book.Due, _options.MostDue, Write, static count => new($"另有 {count} 项到期事项未列", $"{count} more are not shown"));
        if (_book.DueLaterCount > 0)
        {
            lines.Add(_isChinese ? $"  另有 {_book.DueLaterCount} 项结论的期限在更晚" : $"  {_book.DueLaterCount} more conclusions fall due later");
        }

        return new() { Lines = lines, HiddenCases = hiddenCases, HiddenFindings = hiddenFindings, HiddenQuestions = questions, HiddenDue = due };
    }

    private int Listed<T>(List<string> lines, IReadOnlyList<T> items, int most, Func<T, string> write, Func<int, BilingualText> rest)
    {
        lines.AddRange(items.Take(most).Select((item, at) => $"  {at + 1}. {write(item)}"));
        var hidden = Math.Max(0, items.Count - most);
        if (hidden > 0)
        {
            lines.Add("  " + rest(hidden).In(_language));
        }

        return hidden;
    }

    private string Head(CaseGroup group)
    {
        var first = group.First;
        var named = group.Cases.Count == 1
            ? first.RootName is { } name ? $"{name} {first.Root}" : $"{Labels.Kind(RootKind(first)).In(_language)} {first.Root}"
            : (_isChinese ? $"{group.Cases.Count}个应用{Colon}" : $"{group.Cases.Count} applications{Colon}") + Names([.. group.Cases.Select(static one => one.RootName ?? one.Root)], _options.MostNames);
        var state = first.State == FindingStanding.Open ? string.Empty : $" [{StateOf(first)}]";
        var outcome = first.Outcome is RuleOutcome.Breached ? string.Empty : $"{Labels.Of(first.Outcome).In(_language)} ";
        var count = group.FindingCount == 1 ? string.Empty : _isChinese ? $" · {group.FindingCount}项结论，{group.Cases.Count}个原因" : $" · {group.FindingCount} findings, {group.Cases.Count} {(group.Cases.Count == 1 ? "cause" : "causes")}";
        return $"{outcome}{Labels.Of(first.Severity).In(_language)} {Write(first, first.Main)} · {named}{count}{state} #{first.Id[..8]}";
    }

    private string StateOf(ComplianceCase one) => one.State switch
    {
        FindingStanding.Waived => _isChinese ? $"已豁免 {one.Mark.Reference}" : $"waived by {one.Mark.Reference}",
        FindingStanding.BeingRectified => _isChinese ? $"整改中 {one.Mark.Reference}" : $"being rectified: {one.Mark.Reference}",
        _ => _isChinese ? $"有异议 {one.Mark.Reference}" : $"disputed: {one.Mark.Reference}",
    } + (one.Mark.EndsOn is { } day ? (_isChinese ? $"，至{CaseMoments.Day(day)}" : $" until {CaseMoments.Day(day)}") : string.Empty);

    private static string RootKind(ComplianceCase one) => one.Findings.FirstOrDefault(finding => finding.Subject.Id == one.Root)?.Subject.Kind ?? one.Main.Subject.Kind;

    private IEnumerable<string> Others(ComplianceCase one)
    {
        const int most = 4;
        var others = one.Findings.Skip(1).Select(finding => Write(one, finding)).ToArray();
        if (others.Length > 0)
        {
            var rest = others.Length > most ? _isChinese ? $"；另有{others.Length - most}项" : $"; {others.Length - most} more" : string.Empty;
            yield return (_isChinese ? "  另违反 " : "  also breaks ") + string.Join(Stop, others.Take(most)) + rest;
        }
    }

    private string Closing(CaseGroup group)
    {
        var first = group.First;
        var basis = first.Main.Citations.Items is [var main, ..] ? (_isChinese ? "依据 " : "rests on ") + main.Cite(_language) + "　" : string.Empty;
        var remedies = first.Remediations;
        var more = remedies.Count > 1 ? _isChinese ? $"（另{remedies.Count - 1}项处置）" : $" ({remedies.Count - 1} more)" : string.Empty;
        var owners = group.Cases.Select(static one => string.Join(' ', new[] { one.UnitName ?? one.UnitId, one.PersonName ?? one.PersonId }.Where(static text => text is not null)))
            .Where(static text => text.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        var owner = owners.Length == 0 ? string.Empty : (_isChinese ? "　责任 " : "; owner ") + Names(owners, 3);
        return $"  {basis}{(_isChinese ? "处置 " : "to do ")}{remedies[0].In(_language)}{more}{owner}";
    }

    private string SubjectOf(ComplianceCase one, Finding finding) =>
        $"{Labels.Kind(finding.Subject.Kind).In(_language)} {(one.SubjectNames.TryGetValue(finding.Subject.Id, out var name) ? name : finding.Subject.Id)}";

    private string Words(string key) => key.Length == 0 ? string.Empty : Labels.HasFact(key) ? Labels.Fact(key).In(_language) : key;

    private string Names(IReadOnlyList<string> names, int most) => CaseListText.Names(names, most, _isChinese);
}
