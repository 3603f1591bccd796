using System.Xml.Linq;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Artifacts.Packages;

namespace FinAppCompliance.Artifacts.Tests.RealFiles;

public sealed class IndependentReaderTests
{
    [ToolFact("aapt", "aapt")]
    public void Aapt_reads_the_same_permissions_out_of_a_package()
    {
        foreach (var file in RealArtifacts.Files("android-axml").Where(file => file.EndsWith(".zip", StringComparison.Ordinal)))
        {
            var expected = Tool.Run("aapt", "dump", "permissions", file).Split('\n')
                .Where(line => line.StartsWith("uses-permission", StringComparison.Ordinal)).Select(line => line.Split('\'')[1]).ToHashSet();
            var package = (PackageFacts)ArtifactReader.Read(File.ReadAllBytes(file), file);

            Assert.Equal(expected.Order(), package.MembersOf<AndroidManifestFacts>().SelectMany(one => one.Permissions).Select(one => one.Name).Distinct().Order());
        }
    }

    [ToolFact("plistutil", "libplist-utils")]
    public void Plistutil_reads_the_same_keys()
    {
        foreach (var file in RealArtifacts.Files("ios-infoplist").Where(file => !file.EndsWith("runnertests.plist", StringComparison.Ordinal)))
        {
            var facts = (InfoPlistFacts)ArtifactReader.Read(File.ReadAllBytes(file), file);
            var xml = XDocument.Parse(Tool.Run("plistutil", "-i", file, "-f", "xml"));
            var expected = xml.Root!.Element("dict")!.Elements("key").Select(key => key.Value).Where(key => key.EndsWith("UsageDescription", StringComparison.Ordinal));

            Assert.Equal(expected.Order(StringComparer.Ordinal), facts.Declarations.Select(one => one.Name).Order(StringComparer.Ordinal));
        }
    }
}
