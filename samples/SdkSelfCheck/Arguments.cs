using System.Globalization;

namespace SdkSelfCheck;

/// <summary>The command line; every mistake of it is told at once.</summary>
internal sealed class Arguments
{
    internal Arguments(IReadOnlyList<string> args)
    {
        for (var at = 0; at < args.Count; at++)
        {
            var value = at + 1 < args.Count && !args[at + 1].StartsWith("--", StringComparison.Ordinal) ? args[at + 1] : null;
            at += args[at].StartsWith("--", StringComparison.Ordinal) ? Take(args[at], value) : Add(args[at]);
        }

        if (args.Count == 0)
        {
            Files.AddRange(Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "sdk")).Order(StringComparer.Ordinal));
        }
        else if (Files.Count == 0)
        {
            Problems.Add("没有给出文件 / no files: name the files of the SDK, such as AndroidManifest.xml or PrivacyInfo.xcprivacy");
        }
    }

    internal List<string> Problems { get; } = [];

    internal List<string> Files { get; } = [];

    internal string Name { get; private set; } = "示例风控 SDK";

    internal string Out { get; private set; } = Path.Combine(AppContext.BaseDirectory, "sdk-declaration.json");

    internal int MostUndetermined { get; private set; }

    private int Add(string file)
    {
        Files.Add(file);
        return 0;
    }

    private int Take(string option, string? value)
    {
        switch (option, value)
        {
            case ("--name", not null):
                Name = value;
                return 1;
            case ("--out", not null):
                Out = value;
                return 1;
            case ("--max-undetermined", not null) when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var most):
                MostUndetermined = most;
                return 1;
            case ("--max-undetermined", not null):
                Problems.Add($"选项值无效 / '{value}' is no value for '{option}'");
                return 1;
            case ("--name" or "--out" or "--max-undetermined", null):
                Problems.Add($"选项缺少值 / '{option}' needs a value");
                return 0;
            default:
                Problems.Add($"未知选项 / '{option}' is no known option; known are --name, --out, --max-undetermined and --verbose");
                return 0;
        }
    }
}
