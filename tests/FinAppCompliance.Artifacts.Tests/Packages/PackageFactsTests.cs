using System.IO.Compression;
using System.Text;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Packages;

namespace FinAppCompliance.Artifacts.Tests.Packages;

public sealed class PackageFactsTests
{
    private const string Manifest = "<manifest package='com.x' xmlns:a='http://schemas.android.com/apk/res/android'><application a:networkSecurityConfig='@xml/n'/></manifest>";
    private const string Network = "<network-security-config><base-config cleartextTrafficPermitted='true'/></network-security-config>";

    [Fact]
    public void A_manifest_and_the_file_it_names_are_read()
    {
        var package = Read(Zip(("AndroidManifest.xml", Manifest), ("res/xml/n.xml", Network), ("assets/x", "y")));

        Assert.Equal(("apk", 3), (package.Form, package.EntryCount));
        var network = Assert.Single(package.MembersOf<NetworkSecurityFacts>());
        Assert.True(Assert.Single(package.MembersOf<AndroidManifestFacts>()).CleartextPermitted(network).IsTrue);
    }

    [Fact]
    public void Modules_of_a_bundle_are_read()
    {
        var package = Read(Zip(("BundleConfig.pb", ""), ("base/manifest/AndroidManifest.xml", Manifest), ("base/res/xml/n.xml", Network), ("pay/manifest/AndroidManifest.xml", "<manifest/>")));

        Assert.Equal("aab", package.Form);
        Assert.Equal(2, package.MembersOf<AndroidManifestFacts>().Count());
        Assert.Single(package.MembersOf<NetworkSecurityFacts>());
    }

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Optimal)]
    public void A_package_inside_a_package_is_read(CompressionLevel level)
    {
        var inner = Zip(("AndroidManifest.xml", Manifest));
        var package = Read(ZipBytes([("base.apk", inner)], level));

        Assert.Equal("apk-set", package.Form);
        Assert.Equal("p!/base.apk!/AndroidManifest.xml", Assert.Single(package.MembersOf<AndroidManifestFacts>()).File);
    }

    [Fact]
    public void A_name_that_occurs_twice_is_told()
    {
        var package = Read(Zip(("AndroidManifest.xml", Manifest), ("AndroidManifest.xml", "<manifest package='com.other'/>")));

        Assert.Equal("package.entry-repeated", Assert.Single(package.Observations).Code);
        Assert.Equal(["com.x", "com.other"], package.MembersOf<AndroidManifestFacts>().Select(one => one.Package.Value.Value));
    }

    [Theory]
    [InlineData("../evil")]
    [InlineData("a\nb")]
    [InlineData("/root")]
    public void A_name_that_points_outside_or_hides_is_told(string name) =>
        Assert.Equal("package.entry-name", Assert.Single(Read(Zip((name, "x"))).Observations).Code);

    [Fact]
    public void A_bomb_is_refused()
    {
        var bomb = ZipBytes([("AndroidManifest.xml", new byte[4 << 20])], CompressionLevel.SmallestSize);

        var error = Assert.Throws<ArtifactFormatException>(() => Read(bomb));
        Assert.Contains("unpacks to", error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_encrypted_manifest_is_refused_and_another_encrypted_entry_told()
    {
        Assert.Throws<ArtifactFormatException>(() => Read(WithFlag(Zip(("AndroidManifest.xml", Manifest)))));
        Assert.Equal("package.entry-encrypted", Assert.Single(Read(WithFlag(Zip(("other", "x")))).Observations).Code);
    }

    [Fact]
    public void A_wrong_checksum_is_refused()
    {
        var zip = ZipBytes([("AndroidManifest.xml", Encoding.UTF8.GetBytes(Manifest))], CompressionLevel.NoCompression);
        zip[zip.AsSpan().IndexOf("com.x"u8)] ^= 1;

        Assert.Contains("checksum", Assert.Throws<ArtifactFormatException>(() => Read(zip)).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_entries_are_refused()
    {
        var zip = Zip(("a", "x"), ("b", "x"), ("c", "x"));

        Assert.Equal(3, ((PackageFacts)ArtifactReader.Read(zip, "p", new ArtifactLimits { MaxEntries = 3 })).EntryCount);
        Assert.Throws<ArtifactFormatException>(() => ArtifactReader.Read(zip, "p", new ArtifactLimits { MaxEntries = 2 }));
    }

    [Fact]
    public void A_library_shows_by_its_name()
    {
        var package = Read(Zip(("AndroidManifest.xml", Manifest), ("lib/arm64-v8a/libmmkv.so", "x"), ("lib/x86/libmmkv.so", "x")));

        Assert.Equal("MMKV", Assert.Single(package.Declarations, one => one.Kind == DeclarationKind.Sdk).Name);
    }

    [Fact]
    public void A_large_package_is_read_in_few_bytes()
    {
        using var stream = new CountingStream(ZipBytes([("AndroidManifest.xml", Encoding.UTF8.GetBytes(Manifest)), ("assets/big", new byte[8 << 20])], CompressionLevel.NoCompression));

        var package = (PackageFacts)ArtifactReader.Read(stream, "p");

        Assert.Equal(2, package.EntryCount);
        Assert.InRange(stream.BytesRead, 1, 200_000);
    }

    private static PackageFacts Read(byte[] zip) => (PackageFacts)ArtifactReader.Read(zip, "p");

    private static byte[] Zip(params (string Name, string Text)[] entries) =>
        ZipBytes([.. entries.Select(entry => (entry.Name, Encoding.UTF8.GetBytes(entry.Text)))], CompressionLevel.Optimal);

    private static byte[] ZipBytes((string Name, byte[] Bytes)[] entries, CompressionLevel level)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            foreach (var (name, bytes) in entries)
            {
                using var stream = archive.CreateEntry(name, level).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    private static byte[] WithFlag(byte[] zip)
    {
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }

    private sealed class CountingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public long BytesRead { get; private set; }

        public override int Read(Span<byte> buffer) => Count(base.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Count(base.Read(buffer, offset, count));

        private int Count(int read)
        {
            BytesRead += read;
            return read;
        }
    }
}
