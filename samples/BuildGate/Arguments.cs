using System.Globalization;
using FinAppCompliance.Domain.Assessments;

namespace BuildGate;

/// <summary>The command line; every mistake of it is told at once.</summary>
internal sealed class Arguments
{
    internal const string Usage = """
        usage: dotnet run --project samples/BuildGate -- --register FILE --version ID [options] FILE...
          FILE...                   the files of the version: manifests, packages, lock files, SBOMs
          --all-files               these are all files of the version, so that a missing use is certain to be absent
          --declaration FILE        the declaration of an SDK, made with SdkSelfCheck
          --waivers FILE            accepted deviations (finapp-waivers/1)
          --approver NAME=SEVERITY  who may approve waivers, up to which severity; may be repeated
          --max-undetermined N      how much may be undetermined before the exit code is 3 (default: 0)
          --as-of DATE              judge as of the end of a day, such as 2026-10-31 (default: now)
          --verbose                 show the stack of an unexpected failure
        exit codes: 0 clean, 1 findings, 2 bad input or no files, 3 undetermined above the limit, 4 internal
        """;

    private static readonly string[] Options =
        ["--register", "--version", "--declaration", "--waivers", "--approver", "--max-undetermined", "--as-of"];

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    internal Arguments(IReadOnlyList<string> args)
    {
        IsExample = args.Count == 0;
        for (var at = 0; at < args.Count; at++)
        {
            at += Take(args[at], at + 1 < args.Count ? args[at + 1] : null);
        }

        Require("--register", "name the register with --register FILE");
        Require("--version", "name the version with --version ID");
        if (Files.Count == 0 && !IsExample)
        {
            Problems.Add("没有给出文件 / no files: name the files of the version after the options, "
                + "such as AndroidManifest.xml, an APK or Podfile.lock");
        }
    }

    internal bool IsExample { get; }

    internal List<string> Problems { get; } = [];

    internal List<string> Files { get; } = [];

    internal Dictionary<string, Severity> Approvers { get; } = new(StringComparer.Ordinal);

    internal bool AreAllFiles { get; private set; }

    internal int MostUndetermined { get; private set; }

    internal DateOnly? AsOf { get; private set; }

    internal string? Register => _values.GetValueOrDefault("--register");

    internal string? Version => _values.GetValueOrDefault("--version");

    internal string? Declaration => _values.GetValueOrDefault("--declaration");

    internal string? Waivers => _values.GetValueOrDefault("--waivers");

    /// <summary>Takes one word, and the one after it when it is an option with a value.</summary>
    /// <returns>How many words were taken beside this one.</returns>
    private int Take(string word, string? next)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
        {
            Files.Add(word);
            return 0;
        }

        if (word == "--all-files")
        {
            AreAllFiles = true;
            return 0;
        }

        if (!Options.Contains(word))
        {
            Problems.Add($"未知选项 / '{word}' is no known option");
            return 0;
        }

        if (next is null || next.StartsWith("--", StringComparison.Ordinal))
        {
            Problems.Add($"选项缺少值 / '{word}' needs a value");
            return 0;
        }

        Store(word, next);
        return 1;
    }

    private void Store(string option, string value)
    {
        switch (option)
        {
            case "--approver" when value.Split('=') is [{ Length: > 0 } name, var right]
                && Enum.TryParse<Severity>(right, out var severity) && Enum.IsDefined(severity):
                Approvers[name] = severity;
                break;
            case "--max-undetermined" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var most):
                MostUndetermined = most;
                break;
            case "--as-of" when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day):
                AsOf = day;
                break;
            case "--approver" or "--max-undetermined" or "--as-of":
                Problems.Add($"选项值无效 / '{value}' is no value for '{option}'");
                break;
            default:
                if (!_values.TryAdd(option, value))
                {
                    Problems.Add($"选项重复 / '{option}' is given twice");
                }

                break;
        }
    }

    private void Require(string option, string problem)
    {
        if (!IsExample && !_values.ContainsKey(option))
        {
            Problems.Add(problem);
        }
    }
}
