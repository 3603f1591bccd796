using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

public sealed class PublicationTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(700)]
    public async Task A_published_log_verifies_offline_and_every_checked_entry_is_proved(int count)
    {
        await using var trail = new Trail();
        await trail.FillAsync(count / 2);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        await trail.FillAsync(0);
        await Task.WhenAll(Enumerable.Range(0, count - (count / 2)).Select(i => trail.Logs.AppendAsync(Trail.Request($"more-{i}"), default).AsTask()));
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var report = await new LogVerifier(trail.Trust).VerifyPublishedAsync(trail.Tiles, Trail.Log, default);
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        Assert.Equal(count, report.Size);
        var entries = await trail.Store.ReadAsync(Trail.Log, 0, count, withBodies: false, default);
        foreach (var index in new[] { 0, count / 2, count - 1 })
        {
            var text = (await trail.Logs.ProveAsync(Trail.Log, index, default)).ToString();
            Assert.True(TlogProof.TryParse(text, out var proof));
            Assert.Equal(text, proof.ToString());
            Assert.True(proof.Proves(entries[index].Envelope.Span, trail.Trust));
            Assert.False(proof.Proves(entries[(index + 1) % count].Envelope.Span, trail.Trust) && count > 1);
        }
    }

    [Fact]
    public async Task An_append_may_wait_until_it_is_published()
    {
        await using var trail = new Trail();
        var result = await trail.Logs.AppendAsync(Trail.Request("k"), DurabilityLevel.Published, default);
        Assert.Equal(result.Receipt!.FirstIndex, (await trail.Logs.ProveAsync(Trail.Log, 0, default)).Index);
    }

    [Fact]
    public async Task An_entry_that_no_checkpoint_covers_cannot_be_proved_yet()
    {
        await using var trail = new Trail();
        await trail.Logs.AppendAsync(Trail.Request("1"), DurabilityLevel.Published, default);
        await trail.Logs.AppendAsync(Trail.Request("2"), default);
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await trail.Logs.ProveAsync(Trail.Log, 1, default));
    }

    [Fact]
    public async Task Witnesses_confirm_and_their_lines_count()
    {
        await using var trail = new Trail(options => options.WitnessQuorum = 2, witnesses: 3);
        trail.Witnesses[2].IsDown = true;
        for (var i = 0; i < 5; i++)
        {
            await trail.Logs.AppendAsync(Trail.Request($"{i}", count: 3), DurabilityLevel.Witnessed, default);
        }

        var proof = await trail.Logs.ProveAsync(Trail.Log, 4, default);
        var keys = trail.Witnesses.Select(witness => witness.Key).ToList();
        Assert.NotNull(new TrustPolicy(trail.Key, keys, 2).Accept(proof.Checkpoint));
        Assert.Null(new TrustPolicy(trail.Key, keys, 3).Accept(proof.Checkpoint));
    }

    [Fact]
    public async Task Too_few_witnesses_is_an_error_for_who_waits_and_is_mended_later()
    {
        await using var trail = new Trail(witnesses: 1);
        trail.Witnesses[0].IsDown = true;
        await Assert.ThrowsAsync<InvalidOperationException>(
            async () => await trail.Logs.AppendAsync(Trail.Request("k"), DurabilityLevel.Witnessed, default));
        trail.Witnesses[0].IsDown = false;
        var note = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Witnessed, default);
        Assert.True(note.IsSignedBy(trail.Witnesses[0].Key));
    }

    [Fact]
    public async Task Publishing_again_without_new_entries_signs_nothing_new()
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        var first = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var second = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        Assert.Equal(first.ToString(), second.ToString());
    }

    [Theory]
    [InlineData("head")]
    [InlineData("read")]
    [InlineData("find-signed")]
    [InlineData("advance")]
    [InlineData("advanced")]
    public async Task A_publication_that_fails_at_any_step_is_finished_by_the_next(string step)
    {
        await using var trail = new Trail();
        await trail.FillAsync(10);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        await trail.Logs.AppendAsync(Trail.Request("more"), default);
        trail.Store.Fault = point => point == step ? throw new IOException("the device failed") : default;
        await Assert.ThrowsAsync<IOException>(async () => await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default));
        trail.Store.Fault = _ => default;
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        Assert.True((await new LogVerifier(trail.Trust).VerifyPublishedAsync(trail.Tiles, Trail.Log, default)).IsIntact);
    }

    [Fact]
    public async Task Publishers_of_two_processes_never_sign_two_roots_of_one_size()
    {
        await using var first = new Trail();
        await using var second = new Trail(store: first.Store, tiles: first.Tiles);
        var notes = new List<SignedNote>();
        for (var round = 0; round < 20; round++)
        {
            await Task.WhenAll(
                first.Logs.AppendAsync(Trail.Request($"a{round}", "a"), default).AsTask(),
                second.Logs.AppendAsync(Trail.Request($"b{round}", "b"), default).AsTask());
            notes.AddRange(await Task.WhenAll(
                first.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default).AsTask(),
                first.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default).AsTask()));
        }

        var roots = notes.Select(note => Checkpoint.TryParse(note.Text, out var checkpoint) ? checkpoint : null).GroupBy(checkpoint => checkpoint!.Size);
        Assert.All(roots, group => Assert.Single(group.Distinct()));
    }

    [Fact]
    public async Task A_second_head_of_a_size_cannot_be_reserved()
    {
        var store = new InMemoryAuditLogStore();
        var head = new SignedHead(5, MerkleHash.OfLeaf([1]));
        Assert.True(await store.TryAdvanceAsync(Trail.Log, null, head, default));
        Assert.False(await store.TryAdvanceAsync(Trail.Log, null, new SignedHead(5, MerkleHash.OfLeaf([2])), default));
        Assert.False(await store.TryAdvanceAsync(Trail.Log, head, new SignedHead(5, MerkleHash.OfLeaf([2])), default));
        Assert.False(await store.TryAdvanceAsync(Trail.Log, head, new SignedHead(4, MerkleHash.OfLeaf([2])), default));
        Assert.True(await store.TryAdvanceAsync(Trail.Log, head, new SignedHead(6, MerkleHash.OfLeaf([2])), default));
    }

    [Fact]
    public async Task A_checkpoint_file_that_the_log_did_not_sign_stops_everything()
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        await trail.Tiles.WriteAsync("bank/consent-2026/checkpoint", "forged"u8.ToArray(), default);
        await Assert.ThrowsAsync<LogIntegrityException>(async () => await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default));
        Assert.Equal(AppendOutcome.Tampered, (await trail.Logs.AppendAsync(Trail.Request("k"), default)).Outcome);
    }
}
