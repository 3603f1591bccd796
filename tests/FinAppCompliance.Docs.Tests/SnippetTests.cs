using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FinAppCompliance.Docs.Tests;

/// <summary>
/// Compiles every C# block of the documents against the packages of its install line alone, runs it and compares what it
/// prints with the text block behind it.
/// </summary>
public sealed class SnippetTests
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; " +
        "global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    public static TheoryData<string, int> Blocks()
    {
        var data = new TheoryData<string, int>();
        foreach (var snippet in Repository.Documents.SelectMany(Snippet.Of))
        {
            data.Add(snippet.Document.Path, snippet.Fence.Line);
        }

        return data;
    }

    [Fact]
    public void The_readme_has_a_program_with_its_output() =>
        Assert.Contains(Snippet.Of(Repository.Find("README.md")!), static snippet => snippet.Output.Length > 0);

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Block_compiles_against_its_packages_alone_and_prints(string document, int line)
    {
        var snippet = Snippet.Of(Repository.Find(document)!).Single(s => s.Fence.Line == line);
        Assert.True(snippet.Packages.Count > 0, $"{document}:{line}: no 'dotnet add package' stands before the program");
        var image = Compile(snippet.Fence.Content, $"{document}:{line}", snippet.Packages, out var errors);
        Assert.True(errors.Count == 0, string.Join(Environment.NewLine, errors));
        if (snippet.IsRun)
        {
            var printed = (await Run(Assembly.Load(image).EntryPoint!)).ReplaceLineEndings("\n").TrimEnd();
            Assert.True(printed == snippet.Output.TrimEnd(), $"{document}:{line} prints otherwise than the text block behind it says:\n{printed}\n(end)");
        }
    }

    /// <summary>The check above would be worth nothing if the whole family stood behind every program.</summary>
    [Theory]
    [InlineData("FinAppCompliance.Inventory", "new Microsoft.Extensions.DependencyInjection.ServiceCollection().BuildServiceProvider();")]
    [InlineData("FinAppCompliance.RulePacks.Nfra", "_ = FinAppCompliance.Artifacts.ArtifactReader.Read(new byte[0], null);")]
    [InlineData("FinAppCompliance.Domain", "_ = typeof(FinAppCompliance.Rules.Verdict);")]
    public void A_program_that_needs_another_package_does_not_compile(string package, string program)
    {
        Compile(program, "program", [package], out var errors);
        Assert.NotEmpty(errors);
    }

    private static byte[] Compile(string code, string name, IReadOnlyList<string> packages, out IReadOnlyList<Diagnostic> errors)
    {
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"snippet_{name.Replace('/', '_').Replace(':', '_')}",
            [CSharpSyntaxTree.ParseText(Usings, parse), CSharpSyntaxTree.ParseText(code, parse, path: name)],
            PackageClosure.References(packages),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        errors = [.. compilation.Emit(image).Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error)];
        return image.ToArray();
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
}
