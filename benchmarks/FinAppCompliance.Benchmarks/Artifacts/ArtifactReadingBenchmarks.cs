using BenchmarkDotNet.Attributes;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Sboms;

namespace FinAppCompliance.Benchmarks.Artifacts;

/// <summary>Reading to facts beside walking the same file with the bare reader of the base library.</summary>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkDotNet.Configs.BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ArtifactReadingBenchmarks
{
    private const int Components = 4_000;
    private const int SbomComponents = 31_000;

    private readonly byte[] _manifest = ArtifactContents.Manifest(Components);
    private readonly byte[] _binary = BinaryManifestBuilder.Build(Components);
    private readonly byte[] _plist = ArtifactContents.PropertyList(10_000);
    private readonly byte[] _sbomJson = ArtifactContents.SbomJson(SbomComponents);
    private readonly byte[] _sbomXml = ArtifactContents.SbomXml(SbomComponents);

    [GlobalSetup]
    public void CheckAnswers()
    {
        Require(((AndroidManifestFacts)TextManifest()).Components.Count == Components, "text manifest");
        Require(((AndroidManifestFacts)BinaryManifest()).Components.Count == Components, "binary manifest");
        Require(((SbomFacts)SbomJson()).Components.Count == SbomComponents, "SBOM in JSON");
        Require(((SbomFacts)SbomXml()).Components.Count == SbomComponents, "SBOM in XML");
        Console.WriteLine($"// bytes: manifest {_manifest.Length}, binary {_binary.Length}, plist {_plist.Length}, SBOM JSON {_sbomJson.Length}, SBOM XML {_sbomXml.Length}");
    }

    [Benchmark(Baseline = true), BenchmarkCategory("text manifest")]
    public int TextManifestBareXml() => BareReading.Xml(_manifest);

    [Benchmark, BenchmarkCategory("text manifest")]
    public ArtifactFacts TextManifest() => ArtifactReader.Read(_manifest, "m");

    [Benchmark(Baseline = true), BenchmarkCategory("binary manifest")]
    public int BinaryManifestAsBareXml() => BareReading.Xml(_manifest);

    [Benchmark, BenchmarkCategory("binary manifest")]
    public ArtifactFacts BinaryManifest() => ArtifactReader.Read(_binary, "m");

    [Benchmark(Baseline = true), BenchmarkCategory("plist")]
    public int PropertyListBareXml() => BareReading.Xml(_plist);

    [Benchmark, BenchmarkCategory("plist")]
    public ArtifactFacts PropertyList() => ArtifactReader.Read(_plist, "p");

    [Benchmark(Baseline = true), BenchmarkCategory("SBOM JSON")]
    public int SbomBareJson() => BareReading.Json(_sbomJson);

    [Benchmark, BenchmarkCategory("SBOM JSON")]
    public ArtifactFacts SbomJson() => ArtifactReader.Read(_sbomJson, "s");

    [Benchmark(Baseline = true), BenchmarkCategory("SBOM XML")]
    public int SbomBareXml() => BareReading.Xml(_sbomXml);

    [Benchmark, BenchmarkCategory("SBOM XML")]
    public ArtifactFacts SbomXml() => ArtifactReader.Read(_sbomXml, "s");

    private static void Require(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"the reading of the {what} gives the wrong answer");
        }
    }
}
