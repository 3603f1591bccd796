using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.Privacy.Exports.Signing;

namespace FinAppCompliance.AuditTrail.ShangMi.Tests;

public sealed class Sm2Tests
{
    private static readonly byte[] Message = Encoding.ASCII.GetBytes(Example.Message);

    [Fact]
    public void The_example_of_GB_T_32918_gives_its_public_key_and_its_signature()
    {
        Assert.Equal(Example.Point, Example.Key().PublicPoint.ToArray());
        Assert.Equal(Example.Signature, Example.Key().Sign(Message, new FixedRandom(Example.Random)));
        Assert.True(Sm2Signatures.Checkpoint.Verifies(Sm2Signatures.PublicKeyOf(Example.Point), Message, Example.Signature));
    }

    [Fact]
    public void No_changed_bit_of_message_signature_key_or_user_id_verifies()
    {
        var key = Sm2Signatures.PublicKeyOf(Example.Point);
        Assert.All(Bits(Example.Signature), changed => Assert.False(Sm2Signatures.Checkpoint.Verifies(key, Message, changed)));
        Assert.All(Bits(Message), changed => Assert.False(Sm2Signatures.Checkpoint.Verifies(key, changed, Example.Signature)));
        Assert.All(Bits(key), changed => Assert.False(Sm2Signatures.Checkpoint.Verifies(changed, Message, Example.Signature)));
        Assert.False(Sm2Signatures.Checkpoint.Verifies(Sm2Signatures.PublicKeyOf(Example.Point, "1234567812345679"), Message, Example.Signature));
        foreach (var length in (int[])[0, 1, 63, 65])
        {
            Assert.False(Sm2Signatures.Checkpoint.Verifies(key, Message, new byte[length]));
        }

        // Numbers out of range: zero, and the order of the curve and above.
        Assert.False(Sm2Signatures.Checkpoint.Verifies(key, Message, new byte[64]));
        Assert.False(Sm2Signatures.Checkpoint.Verifies(key, Message, [.. Enumerable.Repeat((byte)0xff, 64)]));
    }

    [Fact]
    public async Task A_checkpoint_key_is_read_back_and_says_with_which_user_id_it_signs()
    {
        var signer = new Sm2CheckpointSigner(new Sm2PrivateKey(Example.Private, "audit@bank.example"));
        var key = signer.KeyFor("audit.example/log");
        Assert.Equal(key, NoteKey.Parse(key.ToString(), Sm2Signatures.Verifiers));
        Assert.NotEqual(key, new Sm2CheckpointSigner(Example.Key()).KeyFor("audit.example/log"));
        Assert.Equal(key, await signer.FindKeyAsync("audit.example/log", default));
        var line = new NoteSignature(key.Name, key.KeyId, await signer.SignAsync("text\n"u8.ToArray(), default));
        Assert.True(key.Verifies("text\n", line));
        Assert.False(key.Verifies("texts\n", line));
        Assert.False(new Sm2CheckpointSigner(Example.Key()).KeyFor("audit.example/log").Verifies("text\n", new NoteSignature(key.Name, key.KeyId, line.Bytes)));
        Assert.False(NoteKey.Parse(key.ToString(), Ed25519Signatures.Verifiers).IsKnown);
        Assert.StartsWith("0xff ", Sm2Signatures.Checkpoint.Type.ToString(), StringComparison.Ordinal);
        _ = Ed25519Signatures.Verifiers.With(Sm2Signatures.Checkpoint, Sm2Signatures.Cosignature);
    }

    [Fact]
    public void Bytes_that_are_no_key_are_refused()
    {
        var order = Convert.FromHexString("FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123");
        Assert.Throws<ArgumentException>(() => new Sm2PrivateKey(order));
        Assert.Throws<ArgumentException>(() => new Sm2PrivateKey([.. order[..^1], 0x22]));
        _ = new Sm2PrivateKey([.. order[..^1], 0x21]);
        Assert.Throws<ArgumentException>(() => new Sm2PrivateKey(new byte[32]));
        Assert.Throws<ArgumentException>(() => new Sm2PrivateKey(new byte[31]));
        Assert.Throws<ArgumentException>(() => new Sm2PrivateKey(Example.Private, string.Empty));
        Assert.Throws<ArgumentException>(() => new Sm2PrivateKey(Example.Private, new string('a', 8192)));
        _ = new Sm2PrivateKey(Example.Private, new string('a', 8191));
        Assert.Throws<ArgumentException>(() => Sm2Signatures.PublicKeyOf([.. Example.Point[..^1], 0]));
        Assert.Throws<ArgumentException>(() => Sm2Signatures.PublicKeyOf(Example.Point.AsSpan(0, 33)));
        Assert.Throws<ArgumentException>(() => new NoteKey("log", Sm2Signatures.Checkpoint, Example.Point));
        Assert.Equal("SM2 private key", Example.Key().ToString());
    }

    [Fact]
    public async Task A_cosignature_covers_the_time_of_the_witness()
    {
        var text = "log\n1\nroot\n"u8.ToArray();
        var signature = (byte[])[0, 0, 0, 0, 0, 0, 0, 9, .. await new Sm2CheckpointSigner(Example.Key()).SignAsync(CosignatureVerifier.MessageOf(9, text), default)];
        var key = Sm2Signatures.PublicKeyOf(Example.Point);
        Assert.True(Sm2Signatures.Cosignature.Verifies(key, text, signature));
        signature[7] = 8;
        Assert.False(Sm2Signatures.Cosignature.Verifies(key, text, signature));
        Assert.False(Sm2Signatures.Checkpoint.Verifies(key, text, signature.AsSpan(8)));
    }

    [Fact]
    public async Task A_receipt_is_signed_and_verified_with_its_user_id()
    {
        var content = "{\"receipt\":1}"u8.ToArray();
        var signature = await new Sm2ReceiptSigner(Example.Key(), "bank-2026").SignAsync(content, default);
        Assert.Equal(("SM2", "bank-2026"), (signature.Algorithm, signature.KeyId));
        Assert.True(Sm2ReceiptSigner.Verify(Example.Point, content, signature));
        Assert.False(Sm2ReceiptSigner.Verify(Example.Point, [.. content, 1], signature));
        Assert.False(Sm2ReceiptSigner.Verify(Example.Point, content, signature, "other"));
        Assert.False(Sm2ReceiptSigner.Verify(Example.Point, content, signature with { Algorithm = "ES256" }));
        Assert.False(Sm2ReceiptSigner.Verify(Example.Key(0xB7).PublicPoint, content, signature));
        Assert.Throws<ArgumentException>(() => new Sm2ReceiptSigner(Example.Key(), " "));
    }

    private static IEnumerable<byte[]> Bits(byte[] bytes) => Enumerable.Range(0, bytes.Length * 8).Select(i =>
    {
        byte[] changed = [.. bytes];
        changed[i / 8] ^= (byte)(1 << (i % 8));
        return changed;
    });
}
