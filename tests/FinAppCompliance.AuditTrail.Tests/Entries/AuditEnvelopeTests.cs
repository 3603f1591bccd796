using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Entries;

public sealed class AuditEnvelopeTests
{
    // The bytes of format version 1. They never change: logs of earlier years are hashed over them.
    private const string Golden =
        "018e6462616e6b67636f6e73656e741907ea182a63733a310371636f6e73656e742d77697468647261776e656c65646f6e63733a311b0006"
        + "3a6f6c1d00001b00063a6f6c1d00010201582000000000000000000000000000000000000000000000000000000000000000aa";

    [Fact]
    public void The_bytes_of_format_version_one_stay_as_they_are()
    {
        var bytes = Example().Encode();
        Assert.Equal(Golden, Convert.ToHexStringLower(bytes));
        Assert.True(AuditEnvelope.TryDecode(Convert.FromHexString(Golden), out var read));
        Assert.Equal(Example(), read);
    }

    [Property(MaxTest = 200)]
    public void An_envelope_reads_back_to_itself(long index, int schema, string subject, DateTime moment)
    {
        var envelope = Example() with
        {
            Index = index,
            SchemaVersion = schema,
            Subject = Clean(subject),
            OccurredAt = Truncated(moment),
            Commitment = MerkleHash.OfLeaf(BitConverter.GetBytes(index)),
        };
        Assert.True(AuditEnvelope.TryDecode(envelope.Encode(), out var read));
        Assert.Equal(envelope, read);
    }

    [Property(MaxTest = 300)]
    public void No_changed_byte_reads_as_the_same_envelope(ushort place, byte change)
    {
        var bytes = Example().Encode();
        bytes[place % bytes.Length] ^= Math.Max((byte)1, change);
        Assert.True(!AuditEnvelope.TryDecode(bytes, out var read) || read != Example());
    }

    [Property(MaxTest = 300)]
    public void Any_bytes_are_canonical_or_are_refused(byte[] bytes)
    {
        var read = AuditEnvelope.TryDecode(bytes, out var envelope);
        Assert.True(!read || envelope!.Encode().AsSpan().SequenceEqual(bytes));
    }

    [Fact]
    public void Bytes_after_the_envelope_are_refused() => Assert.False(AuditEnvelope.TryDecode([.. Example().Encode(), 0], out _));

    [Fact]
    public void A_longer_spelling_of_a_number_is_refused()
    {
        var bytes = Example().Encode();
        var index = bytes.AsSpan().IndexOf((ReadOnlySpan<byte>)[0x18, 0x2a]);
        Assert.False(AuditEnvelope.TryDecode([.. bytes[..index], 0x19, 0x00, 0x2a, .. bytes[(index + 2)..]], out _));
    }

    [Fact]
    public void Another_format_version_is_refused()
    {
        var bytes = Example().Encode();
        bytes[0] = 2;
        Assert.False(AuditEnvelope.TryDecode(bytes, out _));
    }

    internal static AuditEnvelope Example() => new()
    {
        Tenant = "bank",
        Category = "consent",
        Year = 2026,
        Index = 42,
        Stream = "s:1",
        Version = 3,
        Action = "consent-withdrawn",
        Actor = "ledon",
        Subject = "s:1",
        OccurredAt = DateTimeOffset.UnixEpoch.AddTicks(0x00063a6f6c1d0000 * 10),
        RecordedAt = DateTimeOffset.UnixEpoch.AddTicks(0x00063a6f6c1d0001 * 10),
        Marks = EnvelopeMarks.HasBody,
        SchemaVersion = 1,
        Commitment = new MerkleHash(Convert.FromHexString("00000000000000000000000000000000000000000000000000000000000000aa")),
    };

    private static string Clean(string? text) => new([.. (text ?? string.Empty).Where(c => !char.IsSurrogate(c))]);

    private static DateTimeOffset Truncated(DateTime moment) =>
        AuditInstant.FromMicroseconds(AuditInstant.ToMicroseconds(new DateTimeOffset(DateTime.SpecifyKind(moment, DateTimeKind.Utc))));
}
