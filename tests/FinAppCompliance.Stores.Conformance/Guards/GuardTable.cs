namespace FinAppCompliance.Stores.Conformance.Guards;

/// <summary>The table of the guide that says which statements the database refuses, in both languages.</summary>
internal static class GuardTable
{
    public static IReadOnlyList<string> Verbs { get; } = ["UPDATE", "DELETE", "TRUNCATE"];

    /// <summary>Reads, by table and verb, whether a plain statement is refused. A cell may say something else for PostgreSQL.</summary>
    public static IReadOnlyDictionary<(string Table, string Verb), bool> Read(string guide, bool isPostgres)
    {
        var rows = File.ReadLines(Path.Combine(Root(), guide)).SkipWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal) || !line.Contains("<!-- guards -->", StringComparison.Ordinal))
            .SkipWhile(static line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1).TakeWhile(static line => line.StartsWith('|'))
            .Select(static line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        return rows.SelectMany(cells => cells[0].Split(", ").SelectMany(name => Verbs.Select((verb, at) => (Key: (name.Trim('`'), verb), IsRefused: IsRefused(cells[at + 1], isPostgres)))))
            .ToDictionary(static one => one.Key, static one => one.IsRefused);
    }

    private static bool IsRefused(string cell, bool isPostgres)
    {
        var parts = cell.Split(["; PostgreSQL: ", "；PostgreSQL：", ";PostgreSQL:"], StringSplitOptions.None);
        var said = isPostgres ? parts[^1] : parts[0];
        return said switch
        {
            "refused" or "拒绝" => true,
            "passes" or "可执行" => false,
            _ when said.StartsWith("only ", StringComparison.Ordinal) || said.StartsWith('仅') => true,
            _ => throw new FormatException($"'{said}' says neither refused nor passes"),
        };
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "FinAppCompliance.sln")))
        {
            directory = directory.Parent;
        }

        return directory.FullName;
    }
}
