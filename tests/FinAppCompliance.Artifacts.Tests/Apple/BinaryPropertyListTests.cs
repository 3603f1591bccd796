using System.Buffers.Binary;
using FinAppCompliance.Artifacts.Apple;

namespace FinAppCompliance.Artifacts.Tests.Apple;

public sealed class BinaryPropertyListTests
{
    [Fact]
    public void A_dictionary_is_read()
    {
        var facts = (PrivacyManifestFacts)ArtifactReader.Read(List([0xD1, 1, 2], [0x5F, 0x10, 17, .. "NSPrivacyTracking"u8], [0x09]), "b");

        Assert.True(facts.Tracking.Value.Value);
        Assert.NotNull(facts.Tracking.Place.Offset);
    }

    [Fact]
    public void A_ring_of_objects_is_refused() =>
        Assert.Throws<ArtifactFormatException>(() => ArtifactReader.Read(List([0xA1, 0]), "b"));

    [Fact]
    public void Shared_objects_cannot_explode()
    {
        // Every list holds the next one many times: a small file that means billions of values.
        byte[][] objects = [.. Enumerable.Range(0, 12).Select(i => (byte[])[0xAE, .. Enumerable.Repeat((byte)(i + 1), 14)]), [0x09]];

        Assert.Throws<ArtifactFormatException>(() => ArtifactReader.Read(List(objects), "b"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(255)]
    public void A_damaged_trailer_is_refused(byte size)
    {
        var list = List([0xD0]);
        list[^26] = size;

        Assert.Throws<ArtifactFormatException>(() => ArtifactReader.Read(list, "b"));
    }

    private static byte[] List(params byte[][] objects)
    {
        var body = new List<byte>("bplist00"u8.ToArray());
        var offsets = new List<byte>();
        foreach (var one in objects)
        {
            offsets.Add((byte)(body.Count >> 8));
            offsets.Add((byte)body.Count);
            body.AddRange(one);
        }

        var trailer = new byte[32];
        (trailer[6], trailer[7]) = (2, 1);
        BinaryPrimitives.WriteInt64BigEndian(trailer.AsSpan(8), objects.Length);
        BinaryPrimitives.WriteInt64BigEndian(trailer.AsSpan(24), body.Count);
        return [.. body, .. offsets, .. trailer];
    }
}
