using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Inventory.Import;

/// <summary>Reads applications from a table in comma-separated form, such as a spreadsheet saved as CSV in UTF-8.</summary>
/// <remarks>An empty cell means that nothing is recorded. All errors are told at once. Pure and thread-safe.</remarks>
/// <param name="mapping">The fact that each column heading stands for; headings that are not named are passed over.</param>
public sealed class CsvApplicationReader(IReadOnlyDictionary<string, ApplicationColumn> mapping)
{
    private const int LongestText = 50_000_000;

    /// <summary>Gets a mapping from the headings of the usual Chinese register.</summary>
    public static IReadOnlyDictionary<string, ApplicationColumn> ChineseHeadings { get; } = new Dictionary<string, ApplicationColumn>(StringComparer.Ordinal)
    {
        ["编号"] = ApplicationColumn.Id,
        ["应用名称"] = ApplicationColumn.Name,
        ["简称"] = ApplicationColumn.ShortCode,
        ["应用形态"] = ApplicationColumn.Form,
        ["服务对象"] = ApplicationColumn.Audience,
        ["承载平台"] = ApplicationColumn.HostPlatform,
        ["归属部门"] = ApplicationColumn.OwnerUnit,
        ["管理部门"] = ApplicationColumn.ManagingUnit,
        ["科技部门"] = ApplicationColumn.TechnologyUnit,
        ["责任人"] = ApplicationColumn.ResponsiblePerson,
        ["包名"] = ApplicationColumn.PackageNames,
        ["运营者统一社会信用代码"] = ApplicationColumn.OperatorCreditCode,
        ["状态"] = ApplicationColumn.State,
        ["首次上线日期"] = ApplicationColumn.FirstReleasedOn,
        ["最近复核日期"] = ApplicationColumn.LedgerReviewedOn,
        ["是否共建"] = ApplicationColumn.IsCoBuilt,
        ["是否外包"] = ApplicationColumn.IsOutsourced,
    }.AsReadOnly();

    /// <summary>Reads a table whose first line holds the headings.</summary>
    /// <param name="text">The table; at most 50 million characters.</param>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public CsvReadResult Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText)
        {
            throw new ArgumentException($"the table has {text.Length} characters; split it into parts of at most {LongestText}", nameof(text));
        }

        var applications = ImmutableArray.CreateBuilder<MobileApplication>();
        var errors = ImmutableArray.CreateBuilder<CsvError>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        string[]? headings = null;
        foreach (var (line, fields) in CsvLines.Split(text))
        {
            if (headings is null)
            {
                headings = fields;
                errors.AddRange(HeadingErrors(headings));
                if (errors.Count > 0)
                {
                    break;
                }

                continue;
            }

            if (CsvRow.Read(headings, fields, mapping, line, errors) is not { } application)
            {
                continue;
            }

            if (ids.Add(application.Id))
            {
                applications.Add(application);
            }
            else
            {
                errors.Add(new(line, string.Empty, new($"编号“{application.Id}”重复", $"id '{application.Id}' appears twice; give each application its own")));
            }
        }

        return new(applications.DrainToImmutable(), errors.DrainToImmutable());
    }

    private IEnumerable<CsvError> HeadingErrors(string[] headings)
    {
        foreach (var required in (ApplicationColumn[])[ApplicationColumn.Id, ApplicationColumn.Name])
        {
            if (!headings.Any(heading => mapping.GetValueOrDefault(heading) == required))
            {
                yield return new(1, string.Empty, new BilingualText(
                    "缺少必需的列“{0}”，请检查表头或映射", "no column is mapped to '{0}'; check the headings or the mapping").Format(required));
            }
        }

        foreach (var repeated in headings.Where(heading => mapping.ContainsKey(heading)).GroupBy(heading => mapping[heading]).Where(static group => group.Count() > 1))
        {
            yield return new(1, repeated.First(), new BilingualText(
                "多列映射到同一事实“{0}”", "several columns are mapped to '{0}'; keep one").Format(repeated.Key));
        }
    }
}
