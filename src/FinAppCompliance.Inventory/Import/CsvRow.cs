using System.Collections.Immutable;
using System.Globalization;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Import;

/// <summary>Turns one line of a table into an application, or tells every error of the line.</summary>
internal sealed class CsvRow
{
    private readonly Dictionary<ApplicationColumn, (string Heading, string Value)> _cells = [];
    private readonly int _line;
    private readonly ImmutableArray<CsvError>.Builder _errors;

    private CsvRow(int line, ImmutableArray<CsvError>.Builder errors)
    {
        _line = line;
        _errors = errors;
    }

    public static MobileApplication? Read(
        string[] headings, string[] fields, IReadOnlyDictionary<string, ApplicationColumn> mapping, int line, ImmutableArray<CsvError>.Builder errors)
    {
        var before = errors.Count;
        if (fields.Length > headings.Length)
        {
            errors.Add(new(line, string.Empty, new BilingualText(
                "本行有{0}列，多于表头的{1}列；含逗号的内容请加引号", "the line has {0} cells but the header {1}; put text with commas in quotes").Format(fields.Length, headings.Length)));
        }

        var row = new CsvRow(line, errors);
        for (var index = 0; index < Math.Min(fields.Length, headings.Length); index++)
        {
            if (fields[index].Length > 0 && mapping.TryGetValue(headings[index], out var column) && column != ApplicationColumn.Ignored)
            {
                row._cells[column] = (headings[index], fields[index]);
            }
        }

        var id = row.Required(ApplicationColumn.Id);
        if (id is not null && !RegisterRecord.IsId(id))
        {
            row.Error(row._cells[ApplicationColumn.Id].Heading, $"编号“{id}”须为1至200个不含空白的字符", $"id '{id}' must be 1 to 200 characters without blanks");
            id = null;
        }

        var application = row.ToApplication(id ?? "unnamed", row.Required(ApplicationColumn.Name) ?? string.Empty);
        return errors.Count == before ? application : null;
    }

    private MobileApplication ToApplication(string id, string name) => new()
    {
        Id = id,
        Name = name,
        Ledger = LedgerStatus.Listed,
        ShortCode = Text(ApplicationColumn.ShortCode),
        Form = Word(ApplicationColumn.Form, CsvWords.Forms),
        Audience = Word(ApplicationColumn.Audience, CsvWords.Audiences),
        HostPlatform = Text(ApplicationColumn.HostPlatform),
        OwnerUnit = Reference<OrgUnit>(ApplicationColumn.OwnerUnit),
        ManagingUnit = Reference<OrgUnit>(ApplicationColumn.ManagingUnit),
        TechnologyUnit = Reference<OrgUnit>(ApplicationColumn.TechnologyUnit),
        ResponsiblePerson = Reference<Person>(ApplicationColumn.ResponsiblePerson),
        PackageNames = Parts(ApplicationColumn.PackageNames),
        OperatorCreditCode = Text(ApplicationColumn.OperatorCreditCode),
        State = Word(ApplicationColumn.State, CsvWords.States),
        FirstReleasedOn = Day(ApplicationColumn.FirstReleasedOn),
        LedgerReviewedOn = Day(ApplicationColumn.LedgerReviewedOn),
        IsCoBuilt = Word(ApplicationColumn.IsCoBuilt, CsvWords.Answers),
        IsOutsourced = Word(ApplicationColumn.IsOutsourced, CsvWords.Answers),
    };

    private string? Required(ApplicationColumn column)
    {
        if (_cells.TryGetValue(column, out var cell))
        {
            return cell.Value;
        }

        Error(column.ToString(), "必填内容为空", "the cell must not be empty");
        return null;
    }

    private Fact<string> Text(ApplicationColumn column) => _cells.TryGetValue(column, out var cell) ? cell.Value : Fact<string>.Unknown;

    private Fact<Ref<T>> Reference<T>(ApplicationColumn column)
        where T : RegisterRecord => _cells.TryGetValue(column, out var cell) ? new Ref<T>(cell.Value) : Fact<Ref<T>>.Unknown;

    private FactList<string> Parts(ApplicationColumn column) => _cells.TryGetValue(column, out var cell)
        ? [.. cell.Value.Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)]
        : FactList<string>.Unknown;

    private Fact<T> Word<T>(ApplicationColumn column, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (!_cells.TryGetValue(column, out var cell))
        {
            return Fact<T>.Unknown;
        }

        if (words.TryGetValue(cell.Value.ToLowerInvariant(), out var value))
        {
            return value;
        }

        var known = string.Join(" | ", words.Keys);
        Error(cell.Heading, $"不认识“{cell.Value}”，可用：{known}", $"'{cell.Value}' is not known; write one of: {known}");
        return Fact<T>.Unknown;
    }

    private Fact<DateOnly> Day(ApplicationColumn column)
    {
        if (!_cells.TryGetValue(column, out var cell))
        {
            return Fact<DateOnly>.Unknown;
        }

        string[] formats = ["yyyy-MM-dd", "yyyy/M/d", "yyyy年M月d日", "yyyyMMdd"];
        if (DateOnly.TryParseExact(cell.Value, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Error(cell.Heading, $"日期“{cell.Value}”无法识别，请写成 2025-03-31", $"'{cell.Value}' is no date; write it as 2025-03-31");
        return Fact<DateOnly>.Unknown;
    }

    private void Error(string heading, string zh, string en) => _errors.Add(new(_line, heading, new(zh, en)));
}
