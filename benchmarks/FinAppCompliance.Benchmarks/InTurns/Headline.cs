using System.Globalization;
using FinAppCompliance.Benchmarks.Stores;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Measures every headline figure in turns and prints them with their spread, or also writes them into the document.</summary>
internal static class Headline
{
    private static string NoServer => $"FINAPP_POSTGRES is not set, and {LocalPostgres.WhyNot}";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (options, mistakes) = HeadlineOptions.Read(arguments);
        List<string> errors = [.. mistakes];
        var document = options.UpdatesDocuments ? FindDocument(errors) : null;
        var startsServer = !BenchDatabase.HasServer && LocalPostgres.WhyNot is null;
        if (options.UpdatesDocuments && !startsServer && !BenchDatabase.HasServer)
        {
            errors.Add($"--update-docs wants PostgreSQL, whose rows the table holds: {NoServer}");
        }

        if (errors.Count > 0)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, errors));
            return 2;
        }

        await using var server = startsServer ? await LocalPostgres.CreateAsync() : null;
        BenchDatabase.Server ??= server?.ConnectionString;
        if (!BenchDatabase.HasServer)
        {
            Console.WriteLine($"PostgreSQL is left out: {NoServer}");
        }

        var table = await MeasureAsync(options.Rounds);
        Console.WriteLine();
        Console.WriteLine(table.ToMarkdown());
        if (document is not null)
        {
            await WriteAsync(document, table.PutInto(await File.ReadAllTextAsync(document)));
        }

        return 0;
    }

    private static async Task<HeadlineTable> MeasureAsync(int rounds)
    {
        var before = Load();
        HeadlineRow[] rows =
        [
            .. await RuleTurns.MeasureAsync(rounds),
            .. await NoticeTurns.MeasureAsync(rounds),
            .. await DecisionTurns.MeasureAsync(rounds),
            .. await ConsentTurns.MeasureAsync(rounds),
            .. await AppendTurns.MeasureAsync(rounds),
        ];
        var day = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var load = before is null ? string.Empty : $"; load of the machine before {before}, at the end {Load()}";
        return new($"Measured on {day}: {Environment.ProcessorCount} processors, .NET {Environment.Version}, {rounds} rounds{load}.", rows);
    }

    // The mean number of programs that wanted a processor within the last minute; only Linux says it.
    private static string? Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : null;

    // Found, and its marks checked, before minutes are spent on measuring.
    private static string? FindDocument(List<string> errors)
    {
        var folder = new DirectoryInfo(Environment.CurrentDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "FinAppCompliance.sln")))
        {
            folder = folder.Parent;
        }

        var document = Path.Combine(folder?.FullName ?? string.Empty, "docs", "benchmarks.md");
        if (folder is null || !File.Exists(document))
        {
            errors.Add($"--update-docs finds no docs/benchmarks.md from '{Environment.CurrentDirectory}': run the command inside the repository");
            return null;
        }

        try
        {
            HeadlineTable.Marks(File.ReadAllText(document));
        }
        catch (InvalidOperationException error)
        {
            errors.Add($"{document}: {error.Message}");
        }

        return document;
    }

    private static async Task WriteAsync(string document, string text)
    {
        var beside = document + ".new";
        await File.WriteAllTextAsync(beside, text);
        File.Move(beside, document, overwrite: true);
        Console.WriteLine($"written to {document}");
    }
}
