using System.Xml.Linq;

namespace FinAppCompliance.Docs.Tests;

/// <summary>The outsider's sample packs exactly what it takes, under the version that it asks for.</summary>
public sealed class PackedSampleTests
{
    private const string Sample = "samples/CustomRulePack";

    [Fact]
    public void It_packs_what_it_refers_to_with_all_of_the_family_behind_it()
    {
        var wanted = Load($"{Sample}/CustomRulePack.csproj").Descendants("PackageReference").Select(static p => p.Attribute("Include")!.Value);
        var packed = Load($"{Sample}/family.targets").Descendants("FamilyMember").Single().Attribute("Include")!.Value.Split(';');
        Assert.Equal(PackageClosure.Names(wanted).Where(static name => name.StartsWith("FinAppCompliance.", StringComparison.Ordinal)), packed.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void It_asks_for_the_version_that_is_packed()
    {
        var version = Load("src/Directory.Build.props").Descendants("VersionPrefix").Single().Value;
        Assert.Equal(version, Load($"{Sample}/family.targets").Descendants("FamilyVersion").Single().Value);
        Assert.Equal(version, Load($"{Sample}/Directory.Packages.props").Descendants("FinAppComplianceVersion").Single().Value);
    }

    [Fact]
    public void It_refers_to_no_project() => Assert.Empty(Load($"{Sample}/CustomRulePack.csproj").Descendants("ProjectReference"));

    private static XDocument Load(string path) => XDocument.Load(Path.Combine(Repository.Root, path));
}
