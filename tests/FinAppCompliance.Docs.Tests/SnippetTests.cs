using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FinAppCompliance.Docs.Tests;

/// <summary>Compiles and runs every C# block of the documents and compares what it prints with the text block behind it.</summary>
public sealed partial class SnippetTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static p => MetadataReference.CreateFromFile(p)),
    ];

    public static TheoryData<string, int, string, string, string> Blocks()
    {
        var data = new TheoryData<string, int, string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "snippets"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(file).ReplaceLineEndings("\n");
            foreach (Match match in Fence().Matches(text))
            {
                data.Add(
                    Path.GetRelativePath(Path.Combine(AppContext.BaseDirectory, "snippets"), file),
                    text.AsSpan(0, match.Index).Count('\n') + 1,
                    match.Groups["flags"].Value.Trim(),
                    match.Groups["code"].Value,
                    match.Groups["out"].Value);
            }
        }

        return data;
    }

    [Fact]
    public void The_readme_has_a_program_with_its_output() =>
        Assert.Contains(Blocks(), static row => (string)row[0] == "README.md" && ((string)row[4]).Length > 0);

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_compiles_and_prints(string file, int line, string flags, string code, string expected)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"snippet_{Path.GetFileNameWithoutExtension(file)}_{line}",
            [CSharpSyntaxTree.ParseText(Usings, parse), CSharpSyntaxTree.ParseText(code, parse, path: $"{file}:{line}")],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)));
        if (flags.Contains("no-run", StringComparison.Ordinal))
        {
            return;
        }

        var printed = await Run(Assembly.Load(image.ToArray()).EntryPoint!);
        Assert.Equal(expected.TrimEnd(), printed.ReplaceLineEndings("\n").TrimEnd());
    }

    private static async Task<string> Run(MethodInfo entry)
    {
        var before = Console.Out;
        using var writer = new StringWriter();
        Console.SetOut(writer);
        try
        {
            if (entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]) is Task task)
            {
                await task;
            }
        }
        finally
        {
            Console.SetOut(before);
        }

        return writer.ToString();
    }

    [GeneratedRegex("^```csharp(?<flags>[^\\n]*)\\n(?<code>.*?)^```\\s*?$(?:(?:(?!^```).)*?^```text\\n(?<out>.*?)^```\\s*?$)?", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
