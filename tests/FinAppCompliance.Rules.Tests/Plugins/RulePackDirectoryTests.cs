using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Plugins;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FinAppCompliance.Rules.Tests.Plugins;

public sealed class RulePackDirectoryTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("rule-packs").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public void A_locked_pack_is_loaded()
    {
        Compile("Acme.RulePack.dll", "acme");
        RulePackDirectory.Lock(_directory);

        var pack = Assert.Single(RulePackDirectory.Load(_directory));

        Assert.Equal("acme", pack.Header.Id);
    }

    [Fact]
    public void The_lock_file_shows_chinese_names_as_they_are()
    {
        File.WriteAllText(Path.Combine(_directory, "集团规则.dll"), "x");
        RulePackDirectory.Lock(_directory);

        var text = File.ReadAllText(Path.Combine(_directory, RulePackDirectory.LockFileName));
        Assert.Contains("\"集团规则.dll\": \"", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_lock_file_nothing_is_loaded() =>
        Assert.Contains("has no 'rule-packs.lock.json'", Assert.Throws<RulePackException>(() => RulePackDirectory.Load(_directory)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_altered_a_missing_and_an_unlisted_file_are_all_named()
    {
        Compile("Acme.RulePack.dll", "acme");
        Compile("Gone.RulePack.dll", "gone");
        RulePackDirectory.Lock(_directory);
        File.AppendAllText(Path.Combine(_directory, "Acme.RulePack.dll"), "x");
        File.Delete(Path.Combine(_directory, "Gone.RulePack.dll"));
        File.WriteAllText(Path.Combine(_directory, "New.dll"), "x");

        var mistake = Assert.Throws<RulePackException>(() => RulePackDirectory.Load(_directory)).Message;

        Assert.Contains("'Acme.RulePack.dll' differs from what was locked", mistake, StringComparison.Ordinal);
        Assert.Contains("'Gone.RulePack.dll' is listed but missing", mistake, StringComparison.Ordinal);
        Assert.Contains("'New.dll' is not listed", mistake, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{ "a.dll": 1 }""")]
    public void A_malformed_lock_file_is_refused(string text)
    {
        File.WriteAllText(Path.Combine(_directory, RulePackDirectory.LockFileName), text);

        Assert.Throws<RulePackException>(() => RulePackDirectory.Load(_directory));
    }

    [Fact]
    public void A_path_out_of_the_directory_is_refused()
    {
        File.WriteAllText(Path.Combine(_directory, RulePackDirectory.LockFileName), """{ "../x.dll": "00" }""");

        Assert.Contains("no plain file name", Assert.Throws<RulePackException>(() => RulePackDirectory.Load(_directory)).Message, StringComparison.Ordinal);
    }

    private void Compile(string file, string id)
    {
        var source = $$"""
            using FinAppCompliance.Rules.Catalog;
            using FinAppCompliance.Rules.Plugins;
            public sealed class Provider : IRulePackProvider
            {
                public RulePack Create() => RulePack.Create(new RulePackHeader { Id = "{{id}}", Version = new System.Version(1, 0, 0), Title = new("包", "pack") }).Build();
            }
            """;
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(static path => MetadataReference.CreateFromFile(path));
        var result = CSharpCompilation.Create(Path.GetFileNameWithoutExtension(file), [CSharpSyntaxTree.ParseText(source)], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .Emit(Path.Combine(_directory, file));
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
    }
}
