using FinAppCompliance.Privacy.Consents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace FinAppCompliance.Privacy.Tests.Consents;

public sealed class SeparatePromptTests
{
    [Theory]
    [InlineData("register.GiveAsync(me, one, act);", true)]
    [InlineData("register.GiveAsync(me, general, act);", true)]
    [InlineData("register.GiveAsync(me, new[] { one, two }, act);", false)]
    [InlineData("register.GiveAsync(me, [one, two], act);", false)]
    [InlineData("register.GiveAsync(me, new ConsentPrompt[] { one }, act);", false)]
    [InlineData("register.GiveAsync(me, (GeneralPrompt)one, act);", false)]
    [InlineData("new SeparatePrompt();", false)]
    public void Bundling_separate_consents_does_not_compile(string statement, bool compiles)
    {
        var source = $$"""
            using FinAppCompliance.Privacy.Consents;
            using FinAppCompliance.Privacy.Persons;
            using System.Collections.Generic;
            static class Host
            {
                static void Run(ConsentRegister register, PersonPseudonym me, SeparatePrompt one, SeparatePrompt two, IReadOnlyList<GeneralPrompt> general, ConsentAct act)
                {
                    {{statement}}
                }
            }
            """;
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var compilation = CSharpCompilation.Create(
            "host",
            [CSharpSyntaxTree.ParseText(source)],
            [.. platform.Append(typeof(ConsentRegister).Assembly.Location).Distinct().Select(static path => MetadataReference.CreateFromFile(path))],
            new(OutputKind.DynamicallyLinkedLibrary));

        Assert.Equal(compiles, !compilation.GetDiagnostics().Any(static d => d.Severity == DiagnosticSeverity.Error));
    }
}
