using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Tests.Signatures;

public sealed class SignatureVerifiersTests
{
    [Fact]
    public void An_unknown_algorithm_is_read_and_verifies_nothing()
    {
        using var signer = new Ed25519CheckpointSigner(new byte[32]);
        var key = signer.KeyFor("log");
        var unknown = NoteKey.Parse(key.ToString());
        Assert.False(unknown.IsKnown);
        Assert.Equal(key, unknown);
        Assert.False(unknown.Verifies("text\n", new NoteSignature("log", key.KeyId, new byte[64])));
        Assert.True(NoteKey.Parse(key.ToString(), Ed25519Signatures.Verifiers).IsKnown);
    }

    [Fact]
    public void Types_that_cannot_be_told_apart_are_refused()
    {
        var named = new DraftVerifier(SignatureType.Named("a/b"));
        var known = SignatureVerifiers.Default.With(named);
        Assert.Throws<ArgumentException>(() => known.With(new DraftVerifier(SignatureType.Named("a/b"))));
        Assert.Throws<ArgumentException>(() => known.With(new DraftVerifier(SignatureType.Named("a/bc"))));
        Assert.Throws<ArgumentException>(() => known.With(new DraftVerifier(SignatureType.Named("a"))));
        Assert.Throws<ArgumentException>(() => known.With(new DraftVerifier(SignatureType.Ecdsa)));
        Assert.Throws<ArgumentException>(() => known.With(new DraftVerifier(SignatureType.Assigned(7), SignatureUse.Unspecified)));
        Assert.Equal(known.All, known.With(named).All);
        Assert.Same(named, known.Find(SignatureType.Named("a/b")));
        Assert.Null(known.Find(SignatureType.Assigned(7)));
    }

    [Fact]
    public void A_type_is_one_assigned_byte_or_a_name()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => SignatureType.Assigned(0xff));
        Assert.Throws<ArgumentException>(() => SignatureType.Named(string.Empty));
        Assert.Equal("0x06", SignatureType.Assigned(6).ToString());
        Assert.Equal(SignatureType.Ed25519, SignatureType.Assigned(1));
        Assert.NotEqual(SignatureType.Named("a"), SignatureType.Named("b"));
        Assert.Equal([0xff, (byte)'a'], SignatureType.Named("a").Bytes.ToArray());
    }

    [Fact]
    public void Bytes_that_are_no_key_of_the_algorithm_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new NoteKey("log", Ed25519Signatures.Checkpoint, new byte[31]));
        Assert.Throws<ArgumentException>(() => new NoteKey("log", Ed25519Signatures.Cosignature, new byte[33]));
        Assert.Throws<ArgumentException>(() => new NoteKey("log", SignatureVerifiers.Default.All[0], new byte[91]));
    }
}
