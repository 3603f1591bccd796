using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Tests.Verification;

public sealed class TlogProofTests
{
    [Fact]
    public async Task A_receipt_has_the_form_of_the_specification()
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var lines = (await trail.Logs.ProveAsync(Trail.Log, 2, default)).ToString().Split('\n');
        Assert.Equal(["c2sp.org/tlog-proof@v1", "index 2"], lines[..2]);
        Assert.Equal(44, lines[2].Length);
        Assert.Equal(["", "audit.example/bank/consent-2026", "3"], lines[3..6]);
        Assert.StartsWith("— audit.example/bank/consent-2026 ", lines[8], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extra_data_is_passed_over()
    {
        var text = await TextAsync();
        Assert.True(TlogProof.TryParse(text.Replace("index", "extra QUJD\nindex", StringComparison.Ordinal), out var proof));
        Assert.Equal(1, proof.Index);
    }

    [Theory]
    [InlineData("c2sp.org/tlog-proof@v1", "c2sp.org/tlog-proof@v2")]
    [InlineData("index 1", "index 01")]
    [InlineData("index 1", "index -1")]
    [InlineData("index 1", "index x")]
    [InlineData("index 1", "place 1")]
    [InlineData("index 1\n", "index 1\nnot a hash\n")]
    [InlineData("— ", "- ")]
    public async Task Text_that_is_no_receipt_is_refused(string old, string changed) =>
        Assert.False(TlogProof.TryParse((await TextAsync()).Replace(old, changed, StringComparison.Ordinal), out _));

    [Fact]
    public void No_text_is_no_receipt() => Assert.False(TlogProof.TryParse(null, out _));

    [Theory]
    [InlineData("index 1", "index 0")]
    [InlineData("\n3\n", "\n4\n")]
    public async Task A_receipt_with_a_changed_claim_proves_nothing(string old, string changed)
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var entry = (await trail.Store.ReadAsync(Trail.Log, 1, 1, withBodies: false, default))[0];
        var text = (await trail.Logs.ProveAsync(Trail.Log, 1, default)).ToString();
        Assert.True(TlogProof.TryParse(text.Replace(old, changed, StringComparison.Ordinal), out var proof));
        Assert.False(proof.Proves(entry.Envelope.Span, trail.Trust));
    }

    [Fact]
    public void A_quorum_above_the_number_of_witnesses_is_refused()
    {
        using var signer = new Ed25519CheckpointSigner(new byte[32]);
        Assert.ThrowsAny<ArgumentException>(() => new TrustPolicy(signer.KeyFor("log"), [], 1));
    }

    private static async Task<string> TextAsync()
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        return (await trail.Logs.ProveAsync(Trail.Log, 1, default)).ToString();
    }
}
