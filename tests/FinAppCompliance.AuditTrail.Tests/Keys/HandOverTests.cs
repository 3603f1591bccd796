using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Tests.Keys;

public sealed class HandOverTests
{
    [Fact]
    public async Task A_log_is_handed_over_by_an_entry_and_a_checkpoint_of_both_keys()
    {
        await using var trail = await HandedOverAsync();
        var change = Assert.Single(await trail.ChangesAsync());
        Assert.Equal(
            (KeyChangeKind.HandOver, trail.Key(0).ToString(), trail.Key(1).ToString(), 6L, 6L),
            (change.Kind, change.FormerKey, change.NextKey, change.Size, change.LastSizeOfFormerKey));
        Assert.True(change.Checkpoint.IsSignedBy(trail.Key(0)) && change.Checkpoint.IsSignedBy(trail.Key(1)));
        Assert.True(change.Statement.IsSignedBy(trail.Key(0)));
        var entry = (await trail.Store.ReadAsync(Trail.Log, 5, 1, withBodies: false, default))[0];
        Assert.Equal("finapp/signing-keys", entry.Stream);

        // Before, at, and behind the size: the key of each.
        var trust = trail.Trust().Following([change]);
        Assert.Equal([(0L, (long?)6), (6L, null)], trust.LogKeys.Select(key => (key.FromSize, key.UpToSize)));
        var report = await trail.VerifyAsync();
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        Assert.Equal(9, report.Size);
        Assert.True((await trail.VerifyStoreAsync(await trail.PublishAsync())).IsIntact);
    }

    [Fact]
    public async Task A_publication_of_new_entries_hands_over_by_itself_and_once()
    {
        await using var trail = new RotatingTrail();
        await trail.StartAsync(0);
        await trail.AppendAsync(3);
        await trail.PublishAsync();
        await trail.StartAsync(1, former: 0);
        Assert.True((await trail.PublishAsync()).IsSignedBy(trail.Key(0)));
        await trail.AppendAsync(2);
        var note = await trail.PublishAsync();
        Assert.True(note.IsSignedBy(trail.Key(1)));
        await trail.AppendAsync(2);
        await trail.PublishAsync();
        await trail.Logs.HandOverAsync(Trail.Log, "again", default);
        Assert.Single(await trail.ChangesAsync());
        Assert.True((await trail.VerifyAsync()).IsIntact);
    }

    [Theory]
    [InlineData(5, true, false)]
    [InlineData(5, false, true)]
    [InlineData(6, true, false)]
    [InlineData(6, false, true)]
    [InlineData(7, true, false)]
    public async Task A_checkpoint_without_the_key_of_its_size_is_refused(int size, bool former, bool next)
    {
        await using var trail = await HandedOverAsync();
        var trust = trail.Trust().Following(await trail.ChangesAsync());
        var tree = new Checkpoint(RotatingTrail.Origin, size, await RootAsync(trail, size));
        int[] signers = [.. (int[])(former ? [0] : []), .. (int[])(next ? [1] : [])];
        var decision = trust.Judge(await trail.ForgeAsync(tree, signers));
        var isHonest = size < 6 && former;
        Assert.Equal(isHonest, decision.Checkpoint is not null);
        Assert.Equal(isHonest, decision.Problem is null);
        if (!isHonest)
        {
            Assert.Contains($"size {size} must be signed by", decision.Problem!.En, StringComparison.Ordinal);
            Assert.Contains("trusted for sizes", decision.Problem.En, StringComparison.Ordinal);
        }

        Assert.NotNull(trust.Accept(await trail.ForgeAsync(tree, 0, 1)));
    }

    [Fact]
    public async Task An_unannounced_key_is_refused_by_verifier_and_trail()
    {
        await using var trail = await HandedOverAsync();
        var last = await trail.PublishAsync();
        Assert.True(Checkpoint.TryParse(last.Text, out var tree));
        await trail.PutCheckpointAsync(await trail.ForgeAsync(tree, 7));
        var report = await trail.VerifyAsync();
        Assert.Contains(report.Problems, problem => problem.Kind == TrailProblemKind.CheckpointNotTrusted);
        await trail.StartAsync(1, formerKeys: [0]);
        var result = await trail.Logs.AppendAsync(Trail.Request("late"), default);
        Assert.Equal(AppendOutcome.KeyNotTrusted, result.Outcome);
        Assert.Contains($"{trail.Key(7).KeyId:x8}", result.Reason, StringComparison.Ordinal);
        Assert.Contains($"{trail.Key(1).KeyId:x8}", result.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signer_of_another_key_says_what_is_wrong_and_how_to_fix_it()
    {
        await using var trail = new RotatingTrail();
        await trail.StartAsync(0);
        await trail.AppendAsync(3);
        await trail.PublishAsync();

        // Without a word about the former key, nothing is written.
        await trail.StartAsync(1);
        var refused = await trail.Logs.AppendAsync(Trail.Request("x"), default);
        Assert.Equal(AppendOutcome.KeyNotTrusted, refused.Outcome);
        Assert.Contains("FormerKeys", refused.Reason, StringComparison.Ordinal);
        Assert.Contains($"{trail.Key(0).KeyId:x8}", refused.Reason, StringComparison.Ordinal);

        // With it, entries are written, and the publication names the two ways on.
        await trail.StartAsync(1, formerKeys: [0]);
        await trail.AppendAsync(1);
        var error = await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.PublishAsync());
        Assert.Equal(SigningFailure.NotHandedOver, error.Failure);
        Assert.Contains("FormerSigner", error.Message, StringComparison.Ordinal);
        Assert.Contains("ReplaceLostKeyAsync", error.Message, StringComparison.Ordinal);
        await trail.StartAsync(1, former: 0);
        await trail.PublishAsync();
        Assert.True((await trail.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task A_process_that_was_left_with_the_former_signer_signs_nothing_more()
    {
        await using var trail = await HandedOverAsync();
        await trail.StartAsync(0, formerKeys: [1]);
        await trail.AppendAsync(1);
        var error = await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.PublishAsync());
        Assert.Contains("start this process with the signer of the present key", error.Message, StringComparison.Ordinal);
        await trail.StartAsync(0);
        Assert.Equal(SigningFailure.NotHandedOver, (await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.PublishAsync())).Failure);
    }

    [Fact]
    public async Task A_key_that_was_given_up_does_not_come_back()
    {
        await using var trail = await HandedOverAsync();
        await trail.StartAsync(0, former: 1);
        await trail.AppendAsync(1);
        await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.PublishAsync());
        await Assert.ThrowsAsync<CheckpointSigningException>(async () => await trail.Logs.HandOverAsync(Trail.Log, "op", default));
    }

    [Fact]
    public async Task Several_hand_overs_follow_each_other_and_each_receipt_proves()
    {
        await using var trail = new RotatingTrail();
        await trail.StartAsync(0);
        await trail.AppendAsync(2);
        await trail.PublishAsync();
        var receipts = new List<(TlogProof Proof, byte[] Entry)>();
        for (var key = 1; key < 4; key++)
        {
            await trail.StartAsync(key, former: key - 1, formerKeys: [.. Enumerable.Range(0, key)]);
            await trail.AppendAsync(300);
            await trail.PublishAsync();
            await trail.AppendAsync(1);
            await trail.PublishAsync();
            var entry = (await trail.Store.ReadAsync(Trail.Log, 1, 1, withBodies: false, default))[0].Envelope.ToArray();
            receipts.Add((await trail.Logs.ProveAsync(Trail.Log, 1, default), entry));
        }

        var changes = await trail.ChangesAsync();
        Assert.Equal(3, changes.Length);
        var trust = trail.Trust().Following(changes);
        Assert.All(receipts, receipt => Assert.True(receipt.Proof.Proves(receipt.Entry, trust)));
        Assert.All(receipts, receipt => Assert.False(receipt.Proof.Proves(receipt.Entry, trail.Trust())));
        Assert.Equal(trust.LogKeys.Select(key => key.Key), trust.Following(changes).LogKeys.Select(key => key.Key));
        Assert.True((await trail.VerifyAsync()).IsIntact);
    }

    [Fact]
    public async Task A_hand_over_signed_by_a_foreign_key_is_refused_though_it_is_in_the_log()
    {
        await using var trail = new RotatingTrail();
        await trail.StartAsync(0);
        await trail.AppendAsync(3);
        await trail.PublishAsync();

        // Somebody with all rights on the database writes the entry; the statement carries the signature of his key.
        var statement = new KeyStatement(KeyChangeKind.HandOver, RotatingTrail.Origin, trail.Key(0).ToString(), trail.Key(9).ToString()).ToString();
        var signature = new NoteSignature(RotatingTrail.Origin, trail.Key(0).KeyId, await trail.Signer(9).SignAsync(System.Text.Encoding.UTF8.GetBytes(statement), default));
        var note = new SignedNote(statement, [signature]);
        Assert.True(KeyStatement.TryParse(statement, out var text));
        var request = KeyEntry.Request(Trail.Log, text, note, "mallory", TreeHash.Sha256, trail.Clock.GetUtcNow());
        Assert.Equal(AppendOutcome.Appended, (await trail.Logs.AppendAsync(request, default)).Outcome);
        await Assert.ThrowsAsync<LogIntegrityException>(async () => await trail.PublishAsync());
        Assert.Equal(AppendOutcome.Tampered, (await trail.Logs.AppendAsync(Trail.Request("y"), default)).Outcome);
    }

    [Fact]
    public void The_stream_of_key_changes_is_closed_to_everybody_else() =>
        Assert.Throws<ArgumentException>(() => Trail.Request("k", KeyEntry.Stream));

    [Fact]
    public async Task A_hand_over_that_stopped_at_any_step_is_finished_by_the_next_publication()
    {
        foreach (var step in new[] { "keys/000", "checkpoint", "tile/", "advance" })
        {
            await using var trail = new RotatingTrail();
            await trail.StartAsync(0);
            await trail.AppendAsync(3);
            await trail.PublishAsync();
            var failing = new FailingTileStore(trail.Tiles, step);
            var options = new AuditTrailOptions { OriginPrefix = "audit.example" };
            var parts = new AuditTrailParts
            {
                Store = trail.Store, Heads = trail.Store, Tiles = failing, Clock = trail.Clock, Signer = trail.Signer(1), FormerSigner = trail.Signer(0),
            };
            await using (var logs = new AuditLogs(parts, options))
            {
                await trail.AppendAsync(2);
                trail.Store.Fault = point => point == step ? throw new IOException("the device failed") : default;
                await Assert.ThrowsAsync<IOException>(async () => await logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default));
                trail.Store.Fault = _ => default;
            }

            await trail.StartAsync(1, former: 0);
            await trail.AppendAsync(1);
            await trail.PublishAsync();
            var report = await trail.VerifyAsync();
            Assert.True(report.IsIntact, $"{step}: {string.Join("; ", report.Problems)}");
            Assert.Single(await trail.ChangesAsync());
        }
    }

    internal static async Task<RotatingTrail> HandedOverAsync()
    {
        var trail = new RotatingTrail();
        await trail.StartAsync(0);
        await trail.AppendAsync(5);
        await trail.PublishAsync();
        await trail.StartAsync(1, former: 0);
        await trail.Logs.HandOverAsync(Trail.Log, "operator-1", default);
        await trail.AppendAsync(3);
        await trail.PublishAsync();
        return trail;
    }

    internal static async Task<MerkleHash> RootAsync(RotatingTrail trail, int size)
    {
        var tree = new CompactTree();
        foreach (var entry in await trail.Store.ReadAsync(Trail.Log, 0, size, withBodies: false, default))
        {
            tree.Append(entry.LeafHash);
        }

        return tree.Root;
    }
}
