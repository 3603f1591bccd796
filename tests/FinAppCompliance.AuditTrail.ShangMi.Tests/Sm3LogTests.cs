using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.ShangMi.Tests;

/// <summary>Logs whose tree is hashed by SM3 and whose checkpoints are signed by SM2.</summary>
public sealed class Sm3LogTests
{
    private static readonly LogId Log = new("bank", "consent", 2026);
    private static readonly TreeHash[] Both = [Sm3TreeHash.Instance];

    private readonly InMemoryAuditLogStore _store = new();
    private readonly InMemoryTileStore _tiles = new();
    private int _next;

    [Fact]
    public async Task A_log_by_sm3_and_sm2_verifies_and_its_entries_are_proved()
    {
        await using var logs = Open(Both, new Sm2CheckpointSigner(Example.Key()));
        await AppendAsync(logs, 300);
        var note = await logs.PublishAsync(Log, DurabilityLevel.Published, default);
        Assert.Contains("\ntree-hash sm3\n", note.Text, StringComparison.Ordinal);
        var trust = Trust(Both);
        Assert.True((await new LogVerifier(trust).VerifyPublishedAsync(_tiles, Log, default)).IsIntact);
        var report = await new LogVerifier(trust).VerifyAsync(_store, Log, note, _tiles, default);
        Assert.True(report.IsIntact && report.BodiesChecked == 300, string.Join("; ", report.Problems));
        var entry = (await _store.ReadAsync(Log, 277, 1, withBodies: true, default))[0];
        Assert.Equal(Sm3TreeHash.Instance.OfLeaf(entry.Envelope.Span), entry.LeafHash);
        var receipt = await logs.ProveAsync(Log, 277, default);
        Assert.True(receipt.Proves(entry.Envelope.Span, trust));
        Assert.Equal("body 277", Encoding.UTF8.GetString((await logs.FindBodyAsync(Log, 277, default))!));

        // Who does not know SM3 accepts nothing, and says why.
        Assert.False(receipt.Proves(entry.Envelope.Span, Trust([])));
        Assert.Contains("'sm3' is not known", Trust([]).Judge(note).Problem!.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_of_the_hash_cannot_be_taken_off_or_put_on()
    {
        await using var logs = Open(Both, new Sm2CheckpointSigner(Example.Key()));
        await AppendAsync(logs, 3);
        var note = await logs.PublishAsync(Log, DurabilityLevel.Published, default);
        var without = new SignedNote(note.Text.Replace("tree-hash sm3\n", string.Empty, StringComparison.Ordinal), note.Signatures);
        Assert.Null(Trust(Both).Accept(without));
        var other = new SignedNote(note.Text.Replace("sm3", "sm4", StringComparison.Ordinal), note.Signatures);
        Assert.Null(Trust(Both).Accept(other));
    }

    [Fact]
    public async Task A_log_keeps_the_hash_of_its_first_entry()
    {
        await using (var sha = Open([], new Sm2CheckpointSigner(Example.Key())))
        {
            await AppendAsync(sha, 3);
        }

        // Not published yet: the first entry tells.
        await using (var sm3 = Open(Both, new Sm2CheckpointSigner(Example.Key())))
        {
            await AppendAsync(sm3, 3);
            Assert.DoesNotContain("tree-hash", (await sm3.PublishAsync(Log, DurabilityLevel.Published, default)).Text, StringComparison.Ordinal);
            await AppendAsync(sm3, 2);
            await sm3.PublishAsync(Log, DurabilityLevel.Published, default);
        }

        var entries = await _store.ReadAsync(Log, 0, 10, withBodies: false, default);
        Assert.All(entries, entry => Assert.Equal(MerkleHash.OfLeaf(entry.Envelope.Span), entry.LeafHash));
        Assert.True((await new LogVerifier(Trust([])).VerifyPublishedAsync(_tiles, Log, default)).IsIntact);
        var outside = SignedNote.TryParse(Encoding.UTF8.GetString((await _tiles.FindAsync("bank/consent-2026/checkpoint", default))!), out var note) ? note : null;
        Assert.True((await new LogVerifier(Trust(Both)).VerifyAsync(_store, Log, outside!, _tiles, default)).IsIntact);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_process_that_does_not_know_the_hash_of_a_log_writes_nothing(bool isPublished)
    {
        await using (var sm3 = Open(Both, new Sm2CheckpointSigner(Example.Key())))
        {
            await AppendAsync(sm3, 3);
            if (isPublished)
            {
                await sm3.PublishAsync(Log, DurabilityLevel.Published, default);
            }
        }

        await using var sha = Open([], new Sm2CheckpointSigner(Example.Key()));
        var result = await sha.AppendAsync(Request("x"), default);
        Assert.False(result.IsRecorded);
        Assert.Contains("TreeHashes", result.Reason, StringComparison.Ordinal);
        await Assert.ThrowsAsync<LogIntegrityException>(async () => await sha.PublishAsync(Log, DurabilityLevel.Published, default));
        Assert.Equal(3, (await _store.FindHeadAsync(Log, default))!.Size);
    }

    [Fact]
    public async Task A_log_is_handed_over_from_ed25519_to_sm2()
    {
        using var ed25519 = new Ed25519CheckpointSigner(new byte[32]);
        await using (var before = Open([], ed25519))
        {
            await AppendAsync(before, 3);
            await before.PublishAsync(Log, DurabilityLevel.Published, default);
        }

        await using (var after = Open(Both, new Sm2CheckpointSigner(Example.Key()), ed25519))
        {
            await AppendAsync(after, 2);
            await after.PublishAsync(Log, DurabilityLevel.Published, default);
        }

        var change = Assert.Single(await KeyChanges.ReadAsync(_tiles, Log, default));
        Assert.Equal(6, change.Size);
        var root = ed25519.KeyFor("audit.example/bank/consent-2026");
        var knows = new TrustPolicy(root) { Verifiers = Sm2Signatures.Verifiers };
        var report = await new LogVerifier(knows).VerifyPublishedAsync(_tiles, Log, default);
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        var refused = Assert.Throws<LogIntegrityException>(() => new TrustPolicy(root).Following([change]));
        Assert.Contains("reference its package", refused.Message, StringComparison.Ordinal);
    }

    private static TrustPolicy Trust(TreeHash[] hashes) =>
        new(new Sm2CheckpointSigner(Example.Key()).KeyFor("audit.example/bank/consent-2026")) { TreeHashes = hashes };

    private static AppendRequest Request(string key) => new(Log, "s", key, [new AuditEvent
    {
        Action = "a", Actor = "b", Subject = "c", OccurredAt = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero),
        Body = Encoding.UTF8.GetBytes($"body {key}"), Protection = BodyProtection.AsGiven,
    }]);

    private AuditLogs Open(TreeHash[] hashes, ICheckpointSigner signer, ICheckpointSigner? former = null) => new(
        new AuditTrailParts { Store = _store, Heads = _store, Tiles = _tiles, Signer = signer, FormerSigner = former, TreeHashes = hashes },
        new AuditTrailOptions { OriginPrefix = "audit.example" });

    private async Task AppendAsync(AuditLogs logs, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var result = await logs.AppendAsync(Request($"{_next++}"), default);
            Assert.True(result.Outcome == AppendOutcome.Appended, $"{result.Outcome}: {result.Reason}");
        }
    }
}
