using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Tests.Signatures;

/// <summary>Witnesses may have keys of several types; a type that is not known is reported and never counted.</summary>
public sealed class WitnessTypesTests
{
    private static readonly byte[] DraftKey = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
    private static readonly DraftVerifier Draft = new(SignatureType.Assigned(0x06));

    [Fact]
    public async Task A_known_type_counts_beside_ed25519_and_an_unknown_one_is_only_reported()
    {
        await using var trail = new Trail(witnesses: 1);
        await trail.FillAsync(3);
        var note = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Witnessed, default);
        var draft = new NoteKey("draft.example", Draft, DraftKey);
        note = note.With([new NoteSignature(draft.Name, draft.KeyId, DraftVerifier.Sign(DraftKey, Encoding.UTF8.GetBytes(note.Text)))]);
        var ed25519 = trail.Witnesses[0].Key;
        Assert.NotNull(new TrustPolicy(trail.Key, [ed25519, draft], 2).Accept(note));

        var unknown = NoteKey.Parse(draft.ToString(), Ed25519Signatures.Verifiers);
        Assert.ThrowsAny<ArgumentException>(() => new TrustPolicy(trail.Key, [ed25519, unknown], 2));
        var decision = new TrustPolicy(trail.Key, [ed25519, unknown], 1).Judge(note);
        Assert.NotNull(decision.Checkpoint);
        Assert.Equal([ed25519], decision.ConfirmedBy);
        Assert.Equal(("draft.example", draft.KeyId), (decision.Ignored.Single().Name, decision.Ignored.Single().KeyId));
        Assert.Contains("0x06", decision.Ignored.Single().Reason.En, StringComparison.Ordinal);

        await trail.Tiles.WriteAsync("bank/consent-2026/checkpoint", Encoding.UTF8.GetBytes(note.ToString()), default);
        var report = await new LogVerifier(new TrustPolicy(trail.Key, [ed25519, unknown], 1)).VerifyPublishedAsync(trail.Tiles, Trail.Log, default);
        Assert.True(report.IsIntact);
        Assert.Equal([ed25519], report.ConfirmedBy);
        Assert.Equal(decision.Ignored, report.IgnoredSignatures);
    }

    [Fact]
    public async Task Lines_of_nobody_and_lines_that_do_not_verify_are_reported()
    {
        await using var trail = new Trail(witnesses: 1);
        await trail.FillAsync(1);
        var note = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var draft = new NoteKey("draft.example", Draft, DraftKey);
        note = note.With([new NoteSignature(draft.Name, draft.KeyId, new byte[32]), new NoteSignature("who", 1, [1])]);
        var decision = new TrustPolicy(trail.Key, [draft]).Judge(note);
        Assert.Empty(decision.ConfirmedBy);
        Assert.Equal(["witness.example/0", "draft.example", "who"], decision.Ignored.Select(line => line.Name));
        Assert.Equal(["of an unknown key", "does not verify", "of an unknown key"], decision.Ignored.Select(line => line.Reason.En));
    }

    [Fact]
    public async Task A_witness_with_two_keys_counts_once()
    {
        await using var trail = new Trail(witnesses: 1);
        await trail.FillAsync(1);
        var note = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var second = new NoteKey(trail.Witnesses[0].Key.Name, Draft, DraftKey);
        note = note.With([new NoteSignature(second.Name, second.KeyId, DraftVerifier.Sign(DraftKey, Encoding.UTF8.GetBytes(note.Text)))]);
        Assert.ThrowsAny<ArgumentException>(() => new TrustPolicy(trail.Key, [trail.Witnesses[0].Key, second], 2));
        Assert.Equal(2, new TrustPolicy(trail.Key, [trail.Witnesses[0].Key, second], 1).Judge(note).ConfirmedBy.Count);
    }

    [Fact]
    public async Task A_key_of_a_log_is_no_witness_and_a_witness_signs_no_log()
    {
        await using var trail = new Trail(witnesses: 1);
        Assert.Throws<ArgumentException>(() => new TrustPolicy(trail.Key, [trail.Key.Under("other")]));
        Assert.Throws<ArgumentException>(() => new TrustPolicy(trail.Witnesses[0].Key));
    }

    [Fact]
    public async Task A_witness_of_an_unknown_algorithm_is_not_asked_and_the_error_says_so()
    {
        using var signer = new Ed25519CheckpointSigner(new byte[32]);
        var unknown = NoteKey.Parse(new NoteKey("draft.example", Draft, DraftKey).ToString());
        var store = new InMemoryAuditLogStore();
        var parts = new AuditTrailParts
        {
            Store = store, Heads = store, Tiles = new AuditTrail.Tiles.InMemoryTileStore(), Signer = signer, Witnesses = [new MuteWitness(unknown)],
        };
        await using var logs = new AuditLogs(parts, new AuditTrailOptions());
        var error = await Assert.ThrowsAsync<InvalidOperationException>(async () => await logs.PublishAsync(Trail.Log, DurabilityLevel.Witnessed, default));
        Assert.Contains("never counted: draft.example", error.Message, StringComparison.Ordinal);
    }

    private sealed class MuteWitness(NoteKey key) : IWitness
    {
        public NoteKey Key => key;

        public ValueTask<long> FindSizeAsync(string origin, CancellationToken cancellationToken) => ValueTask.FromResult(0L);

        public ValueTask<NoteSignature?> CosignAsync(WitnessRequest request, CancellationToken cancellationToken) => throw new InvalidOperationException("asked");
    }
}
