namespace FinAppCompliance.Docs.Tests;

/// <summary>Every package carries a page of its own, with a program that needs nothing but the package.</summary>
public sealed class PackageReadmeTests
{
    public static TheoryData<string> Packages() => [.. Repository.Packages];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Package_shows_how_to_install_and_what_it_does(string package)
    {
        var readme = Repository.Find($"src/{package}/README.md");
        Assert.NotNull(readme);
        Assert.Equal((1, package), readme.Headings[0]);
        Assert.Equal(package, readme.Fences.SelectMany(static f => f.Installs).First());
        var programs = Snippet.Of(readme).ToList();
        Assert.NotEmpty(programs);
        Assert.All(programs, program => Assert.Contains(package, program.Packages));
        Assert.All(programs, program => Assert.DoesNotContain(program.Packages, p => p != package && p != "Microsoft.Extensions.DependencyInjection"));
        Assert.InRange(readme.Text.Split('\n').Length, 15, 60);
    }
}
