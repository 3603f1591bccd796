using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;

namespace FinAppCompliance.AuditTrail.Tests.Checkpoints;

public sealed class NoteKeyTests
{
    [Fact]
    public void The_key_of_rfc_8032_gives_its_public_key_and_signature()
    {
        using var signer = new Ed25519CheckpointSigner(Convert.FromHexString("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        var key = Convert.FromHexString("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        Assert.Equal(new NoteKey("log", Ed25519Signatures.Checkpoint, key), signer.KeyFor("log"));
    }

    [Fact]
    public async Task A_signature_of_each_kind_verifies_and_only_over_its_text()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var ed25519 = new Ed25519CheckpointSigner(new byte[32]);
        foreach (ICheckpointSigner signer in (ICheckpointSigner[])[ed25519, new EcdsaCheckpointSigner(ecdsa)])
        {
            var key = await signer.FindKeyAsync("audit.example/log", default);
            var signature = new NoteSignature(key.Name, key.KeyId, await signer.SignAsync(Encoding.UTF8.GetBytes("text\n"), default));
            Assert.True(key.Verifies("text\n", signature));
            Assert.False(key.Verifies("texts\n", signature));
            Assert.False(key.Verifies("text\n", new NoteSignature(key.Name, key.KeyId ^ 1, signature.Bytes)));
            Assert.False(key.Verifies("text\n", new NoteSignature("other", key.KeyId, signature.Bytes)));
            Assert.False(key.Verifies("text\n", new NoteSignature(key.Name, key.KeyId, signature.Bytes[..^1])));
            Assert.Equal(key, NoteKey.Parse(key.ToString(), Ed25519Signatures.Verifiers));
        }
    }

    [Fact]
    public void The_id_of_an_ecdsa_key_is_the_hash_of_its_public_key_alone()
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var hash = SHA256.HashData(ecdsa.ExportSubjectPublicKeyInfo());
        Assert.Equal(Convert.ToHexStringLower(hash)[..8], $"{new EcdsaCheckpointSigner(ecdsa).KeyFor("log").KeyId:x8}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("name")]
    [InlineData("name+c74f20a3")]
    [InlineData("na me+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+BRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegw")]
    [InlineData("PeterNeumann+c74f20a3+AhpcAA==")]
    [InlineData("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10Q=")]
    [InlineData("PeterNeumann+c74f20a3+???")]
    public void Text_that_is_no_key_is_refused(string text) => Assert.Throws<FormatException>(() => NoteKey.Parse(text, Ed25519Signatures.Verifiers));

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a+b")]
    public void A_name_that_is_no_key_name_is_refused(string name)
    {
        using var signer = new Ed25519CheckpointSigner(new byte[32]);
        Assert.Throws<ArgumentException>(() => signer.KeyFor(name));
        Assert.Throws<ArgumentException>(() => new NoteSignature(name, 1, [1]));
    }

    [Fact]
    public void A_seed_of_another_length_is_refused() => Assert.Throws<ArgumentException>(() => new Ed25519CheckpointSigner(new byte[31]));

    [Fact]
    public void An_empty_signature_is_refused() => Assert.Throws<ArgumentException>(() => new NoteSignature("name", 1, []));

    [Fact]
    public void Keys_are_equal_by_text()
    {
        using var signer = new Ed25519CheckpointSigner(new byte[32]);
        Assert.Equal(signer.KeyFor("a").GetHashCode(), signer.KeyFor("a").GetHashCode());
        Assert.NotEqual(signer.KeyFor("a"), signer.KeyFor("b"));
    }
}
