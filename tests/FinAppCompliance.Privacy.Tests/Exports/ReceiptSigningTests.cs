using System.Security.Cryptography;
using FinAppCompliance.Privacy.Exports;
using FinAppCompliance.Privacy.Exports.Signing;
using static FinAppCompliance.Privacy.Tests.Exports.ExportExample;

namespace FinAppCompliance.Privacy.Tests.Exports;

public sealed class ReceiptSigningTests
{
    private static readonly byte[] Content = [1, 2, 3];

    public static TheoryData<int, string> Keys { get; } = new() { { 256, "ES256" }, { 384, "ES384" }, { 521, "ES512" } };

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task A_signature_holds_for_its_bytes_and_its_key_only(int bits, string algorithm)
    {
        using var key = ECDsa.Create(CurveOf(bits));
        using var other = ECDsa.Create(CurveOf(bits));
        var signature = await new EcdsaReceiptSigner(key, "key-1").SignAsync(Content, default);

        Assert.Equal((algorithm, "key-1"), (signature.Algorithm, signature.KeyId));
        Assert.True(EcdsaReceiptSigner.Verify(key, Content, signature));
        Assert.False(EcdsaReceiptSigner.Verify(key, [1, 2, 4], signature));
        Assert.False(EcdsaReceiptSigner.Verify(other, Content, signature));
        Assert.False(EcdsaReceiptSigner.Verify(key, Content, signature with { Algorithm = "SM2" }));
    }

    [Fact]
    public async Task A_receipt_is_verified_with_the_public_key_alone()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var published = ECDsa.Create(key.ExportParameters(includePrivateParameters: false));
        var bytes = (await (await new Example().PublishedAsync()).GiveAsync(Example.Tips)).ToDpvJsonLd(Terms);

        var signature = await new EcdsaReceiptSigner(key, "key-1").SignAsync(bytes, default);

        Assert.True(EcdsaReceiptSigner.Verify(published, bytes.Span, signature));
    }

    [Fact]
    public void A_key_of_another_size_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.brainpoolP320r1);

        Assert.Equal("the key has 320 bits; take one of 256, 384 or 521 (Parameter 'key')", Assert.Throws<ArgumentException>(() => new EcdsaReceiptSigner(key, "key-1")).Message);
    }

    [Fact]
    public async Task A_host_signs_by_its_own_algorithm()
    {
        IReceiptSigner signer = new ForeignSigner();

        Assert.Equal("SM2 hsm-7 AQID", (await signer.SignAsync(Content, default)).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b+")]
    public void A_signature_is_base64url(string value) =>
        Assert.Throws<ArgumentException>(() => new ReceiptSignature { Algorithm = "ES256", KeyId = "key-1", Value = value });

    private static ECCurve CurveOf(int bits) => bits switch
    {
        256 => ECCurve.NamedCurves.nistP256,
        384 => ECCurve.NamedCurves.nistP384,
        _ => ECCurve.NamedCurves.nistP521,
    };
}
