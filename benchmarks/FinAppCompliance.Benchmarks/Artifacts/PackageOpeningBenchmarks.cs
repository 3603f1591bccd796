using System.IO.Compression;
using BenchmarkDotNet.Attributes;
using FinAppCompliance.Artifacts;
using FinAppCompliance.Artifacts.Packages;

namespace FinAppCompliance.Benchmarks.Artifacts;

/// <summary>Opening an APK of 100 MB on disk beside taking its manifest out with the base library.</summary>
[MemoryDiagnoser]
public class PackageOpeningBenchmarks
{
    private string _file = string.Empty;

    [GlobalSetup]
    public void Make()
    {
        _file = Path.GetTempFileName();
        using (var stream = File.Create(_file))
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Add(archive, "AndroidManifest.xml", BinaryManifestBuilder.Build(100), CompressionLevel.Optimal);
            for (var i = 0; i < 2_000; i++)
            {
                Add(archive, $"res/layout/{i}.xml", new byte[100], CompressionLevel.NoCompression);
            }

            Add(archive, "assets/large.bin", new byte[100 << 20], CompressionLevel.NoCompression);
        }

        if (((PackageFacts)Facts()).Members.Count != 1)
        {
            throw new InvalidOperationException("the package gives the wrong answer");
        }
    }

    [GlobalCleanup]
    public void Delete() => File.Delete(_file);

    [Benchmark(Baseline = true)]
    public long BaseLibrary()
    {
        using var archive = ZipFile.OpenRead(_file);
        using var stream = archive.GetEntry("AndroidManifest.xml")!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.Length;
    }

    [Benchmark]
    public ArtifactFacts Facts()
    {
        using var stream = File.OpenRead(_file);
        return ArtifactReader.Read(stream, "app.apk");
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes, CompressionLevel level)
    {
        using var stream = archive.CreateEntry(name, level).Open();
        stream.Write(bytes);
    }
}
