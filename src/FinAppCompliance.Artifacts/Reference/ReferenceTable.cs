using System.Reflection;

namespace FinAppCompliance.Artifacts.Reference;

/// <summary>An embedded table of what the platforms define, with a draft mapping to categories of personal information.</summary>
/// <remarks>The mapping is a draft for discussion, not a legal text. Immutable and thread-safe.</remarks>
public sealed class ReferenceTable
{
    private static readonly Dictionary<string, Lazy<ReferenceTable>> Tables = Names().ToDictionary(
        static name => name, static name => new Lazy<ReferenceTable>(() => Load(name)), StringComparer.Ordinal);

    private readonly Dictionary<string, List<ReferenceRow>> _byKey = new(StringComparer.Ordinal);

    private ReferenceTable(string name, List<ReferenceRow> rows)
    {
        Name = name;
        Rows = rows;
        foreach (var row in rows)
        {
            if (!_byKey.TryGetValue(row.Key, out var same))
            {
                _byKey.Add(row.Key, same = []);
            }

            same.Add(row);
        }
    }

    /// <summary>Gets the edition of all tables; it changes whenever a cell changes.</summary>
    public static string Edition => "2026.11";

    /// <summary>Gets the categories of personal information that all other tables use.</summary>
    public static ReferenceTable PersonalInformationCategories => Get("pi-categories");

    /// <summary>Gets the permissions of Android that matter here.</summary>
    public static ReferenceTable AndroidPermissions => Get("android-permissions");

    /// <summary>Gets the permissions of HarmonyOS that need consent or are restricted.</summary>
    public static ReferenceTable HarmonyPermissions => Get("harmony-permissions");

    /// <summary>Gets how an SDK shows in a dependency list, manifest, class name or mini program.</summary>
    public static ReferenceTable SdkSignatures => Get("sdk-signatures");

    /// <summary>Gets the necessary personal information of the common application types, by number.</summary>
    public static ReferenceTable NecessaryInformation => Get("necessary-pi-by-app-type");

    /// <summary>Gets the name of the table.</summary>
    public string Name { get; }

    /// <summary>Gets the rows in the order of the table.</summary>
    public IReadOnlyList<ReferenceRow> Rows { get; }

    /// <summary>Returns any embedded table by its name, such as <c>apple-usage-description-keys</c>.</summary>
    /// <param name="name">The name of the table.</param>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    public static ReferenceTable Get(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Tables.TryGetValue(name, out var table)
            ? table.Value
            : throw new ArgumentException($"there is no reference table '{name}'; the tables are {string.Join(", ", Tables.Keys.Order(StringComparer.Ordinal))}", nameof(name));
    }

    /// <summary>Returns the first row with a key, or null.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    public ReferenceRow? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _byKey.TryGetValue(key, out var rows) ? rows[0] : null;
    }

    /// <summary>Returns all rows with a key, in the order of the table.</summary>
    /// <param name="key">The key, compared ordinally.</param>
    public IReadOnlyList<ReferenceRow> FindAll(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return _byKey.TryGetValue(key, out var rows) ? rows : [];
    }

    private static IEnumerable<string> Names() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(static name => name.StartsWith("tables/", StringComparison.Ordinal))
        .Select(static name => name["tables/".Length..^".csv".Length]);

    private static ReferenceTable Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"tables/{name}.csv")!;
        using var reader = new StreamReader(stream);
        var lines = CommaSeparated.Read(reader.ReadToEnd());
        return new(name, lines.Skip(1).Select(cells => new ReferenceRow(lines[0], cells)).ToList());
    }
}
