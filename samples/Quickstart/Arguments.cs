using System.Globalization;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Samples.Quickstart;

/// <summary>What was asked for on the command line.</summary>
internal sealed record Arguments
{
    internal const string Usage = """
        usage: dotnet run --project samples/Quickstart -- [options]
          --register FILE     assess another register (default: an invented bank, embedded)
          --manifest FILE...  add what Android manifests, APKs and other artefacts say
          --as-of DATE        judge as of another day, such as 2026-10-31 (default: the register's own date)
          --out FILE          where to write the findings (default: findings.json)
          --max-undetermined N  how much may be undetermined before the exit code is 3 (default: 0)
          --lang zh|en        language of the report (default: en)
          --store FILE|none   where to keep register, runs, grants, consents and trail (default: quickstart.db beside the findings)
          --postgres STRING   keep them in a PostgreSQL database instead
          --all               print every case, question and due day (default: the worst, with the rest counted)
          --verbose           show the stack of an unexpected failure
        or:    dotnet run --project samples/Quickstart -- verify [--store FILE | --postgres STRING] [--lang zh|en]
        exit codes: 0 clean or unchanged, 1 findings or something kept was changed, 2 bad input or no store, 3 undetermined, 4 internal
        """;

    internal string? Register { get; private init; }

    internal IReadOnlyList<string> Manifests { get; private init; } = [];

    internal DateOnly? AsOf { get; private init; }

    internal int MostUndetermined { get; private init; }

    internal string Out { get; private init; } = "findings.json";

    internal string? Store { get; private init; }

    internal string? Postgres { get; private init; }

    internal bool IsVerification { get; private init; }

    internal bool ShowsAll { get; private init; }

    internal Language Language { get; private init; } = Language.English;

    internal string? Problem { get; private init; }

    internal static Arguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new Arguments();
        if (args is ["verify", ..])
        {
            (parsed, args) = (parsed with { IsVerification = true }, [.. args.Skip(1)]);
        }

        for (var at = 0; at < args.Count && parsed.Problem is null; at++)
        {
            var name = args[at];
            if (name == "--all")
            {
                parsed = parsed with { ShowsAll = true };
                continue;
            }

            var values = args.Skip(at + 1).TakeWhile(static a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
            parsed = values.Count == 0 ? parsed with { Problem = $"'{name}' needs a value" } : parsed.With(name, values);
            at += values.Count;
        }

        return parsed.Problem is null && parsed.IsVerification ? parsed.WithStore() : parsed;
    }

    /// <summary>Opens what keeps the data, or null when nothing is to be kept.</summary>
    internal Keeping? OpenKeeping()
    {
        var file = StoreFile;
        var key = new KeyFile($"{file}.keys", mayCreate: !IsVerification);
        return Store == "none" ? null : new(Postgres ?? file, Postgres is not null, $"{file}.proof", key);
    }

    private string StoreFile => Store ?? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Out))!, "quickstart.db");

    /// <summary>Refuses to verify a store that is not there: an empty one would be made, and be intact.</summary>
    private Arguments WithStore() =>
        Store == "none" ? this with { Problem = "nothing is kept with '--store none', so nothing can be verified; name the store" }
        : Postgres is null && !File.Exists(StoreFile)
            ? this with { Problem = $"there is no store '{StoreFile}'; name the one that an assessment wrote with --store FILE" }
        : this;

    private Arguments With(string name, IReadOnlyList<string> values) => (name, values) switch
    {
        ("--manifest", _) => this with { Manifests = [.. Manifests, .. values] },
        (_, { Count: > 1 }) => this with { Problem = $"'{name}' takes one value" },
        ("--register", [var file]) => this with { Register = file },
        ("--out", [var file]) => this with { Out = file },
        ("--store", [var file]) => this with { Store = file },
        ("--postgres", [var text]) => this with { Postgres = text },
        ("--lang", ["zh"]) => this with { Language = Language.Chinese },
        ("--lang", ["en"]) => this with { Language = Language.English },
        ("--as-of", [var day]) when DateOnly.TryParseExact(day, "yyyy-MM-dd", out var parsed) => this with { AsOf = parsed },
        ("--max-undetermined", [var number]) when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var most) =>
            this with { MostUndetermined = most },
        ("--lang" or "--as-of" or "--max-undetermined", [var value]) => this with { Problem = $"'{value}' is no value for '{name}'" },
        _ => this with { Problem = $"'{name}' is no known option" },
    };
}
