using System.Text;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Copies new entries to the published files, checks that the log only grew, and signs its new end with the key of its size.</summary>
/// <remarks>Called for one log at a time in one process; other processes are kept off by the store of signed heads.</remarks>
internal sealed class CheckpointPublisher(
    AuditTrailParts parts, AuditTrailOptions options, ISignedHeadStore heads, ITileStore tiles, SigningKeys keys, PublishedCheckpoints published, KeyChanging changing)
{
    private readonly WitnessRound _witnesses = new(parts.Witnesses, tiles);

    public IReadOnlyList<string> UncountedWitnesses => _witnesses.Uncounted;

    public int CountWitnessesOn(SignedNote note) => _witnesses.CountOn(note);

    public async ValueTask<PublishedCheckpoint> PublishAsync(LogId log, bool needsWitnesses, CancellationToken cancellationToken)
    {
        var own = await keys.Signer.FindKeyAsync(options.OriginOf(log), cancellationToken).ConfigureAwait(false);
        while (true)
        {
            // The end of the log is read last: it only grows, so it must cover what was read before it.
            var latest = (await published.FindAsync(log, cancellationToken).ConfigureAwait(false))?.Verified();
            var reserved = await heads.FindAsync(log, cancellationToken).ConfigureAwait(false);
            var head = await parts.Store.FindHeadAsync(log, cancellationToken).ConfigureAwait(false) ?? LogHead.Empty;
            RollbackGuard.RequireSize(log, head, Math.Max(latest?.Checkpoint.Size ?? 0, reserved?.Size ?? 0));
            var hashing = await LogHashes.FindAsync(parts, log, latest?.Checkpoint, head.Size, cancellationToken).ConfigureAwait(false);
            if (latest?.Unfinished is { } unfinished)
            {
                await FinishAsync(log, unfinished.Checkpoint, unfinished.Size, hashing, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var next = new SignedHead(head.Size, CompactTree.Decode(head.Size, head.Edge.Span, hashing).Root);
            var growth = new LogGrowth(parts.Store, tiles, log, hashing);
            if (latest is not null && latest.Checkpoint.Size == next.Size)
            {
                growth.Require(latest.Checkpoint.Root == next.Root, next.Size, "the published checkpoint");
                return needsWitnesses && _witnesses.CountOn(latest.Note) < options.WitnessQuorum
                    ? await FinishAsync(log, latest.Note, latest.Checkpoint.Size, hashing, cancellationToken).ConfigureAwait(false)
                    : latest;
            }

            var grown = await growth.GrowAsync(latest?.Checkpoint, reserved, next, cancellationToken).ConfigureAwait(false);
            if (grown.Change is null && latest is not null && latest.Key != own)
            {
                await changing.HandOverAsync(log, latest, own, options.Owner, hashing, cancellationToken).ConfigureAwait(false);
                continue;
            }

            var done = await SignNextAsync(log, latest, own, reserved, grown, hashing, cancellationToken).ConfigureAwait(false);
            if (done is not null && done.Checkpoint.Size >= next.Size)
            {
                return done;
            }
        }
    }

    /// <summary>Orders the change of a log to the key of the signer, when it is signed by another, and publishes it.</summary>
    public async ValueTask ChangeKeyAsync(LogId log, string actor, LostKeyDecision? decision, CancellationToken cancellationToken)
    {
        // What is published already must be covered by the former key as far as it goes; a change that waits is finished first.
        var own = await keys.Signer.FindKeyAsync(options.OriginOf(log), cancellationToken).ConfigureAwait(false);
        var latest = (await published.FindAsync(log, cancellationToken).ConfigureAwait(false))?.Verified()
            ?? throw new InvalidOperationException($"nothing of '{log}' is published, so the signer simply starts it; publish it");
        if (latest.Keys[^1].Key == own)
        {
            return;
        }

        var head = await parts.Store.FindHeadAsync(log, cancellationToken).ConfigureAwait(false) ?? LogHead.Empty;
        var hashing = await LogHashes.FindAsync(parts, log, latest.Checkpoint, head.Size, cancellationToken).ConfigureAwait(false);
        if (decision is null)
        {
            await changing.HandOverAsync(log, latest, own, actor, hashing, cancellationToken).ConfigureAwait(false);
        }
        else
        {
            await changing.ReplaceAsync(log, latest, own, decision, hashing, cancellationToken).ConfigureAwait(false);
        }
    }

    // Winning the one head of a size comes before signing it, so that no second root of that size can be signed. Null when another won it.
    private async ValueTask<PublishedCheckpoint?> SignNextAsync(
        LogId log, PublishedCheckpoint? latest, NoteKey own, SignedHead? reserved, GrownTree grown, TreeHash hashing, CancellationToken cancellationToken)
    {
        var (signers, statement) = grown.Change is null
            ? ([keys.Signer], null)
            : await changing.PrepareAsync(log, latest, own, grown, hashing, cancellationToken).ConfigureAwait(false);
        if (reserved != grown.Head && !await heads.TryAdvanceAsync(log, reserved, grown.Head, cancellationToken).ConfigureAwait(false))
        {
            return null;
        }

        var text = new Checkpoint(own.Name, grown.Head.Size, grown.Head.Root, hashing.Name).ToString();
        var lines = new List<NoteSignature>();
        foreach (var signer in signers)
        {
            lines.Add(await signer.SignAsync(own.Name, text, cancellationToken).ConfigureAwait(false));
        }

        var note = new SignedNote(text, lines);
        if (statement is not null)
        {
            await changing.RecordAsync(log, latest!.Changes, statement, grown, note, hashing, cancellationToken).ConfigureAwait(false);
        }

        return await FinishAsync(log, note, grown.Head.Size, hashing, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<PublishedCheckpoint> FinishAsync(LogId log, SignedNote note, long size, TreeHash hashing, CancellationToken cancellationToken)
    {
        var confirmed = await _witnesses.CollectAsync(log, note, hashing, cancellationToken).ConfigureAwait(false);
        var newest = await published.FindAsync(log, cancellationToken).ConfigureAwait(false);
        if (newest is not null && newest.Checkpoint.Size > size)
        {
            return newest;
        }

        await tiles.WriteAsync(TilePath.Checkpoint(log.Path), Encoding.UTF8.GetBytes(confirmed.ToString()), cancellationToken).ConfigureAwait(false);
        return Checkpoint.TryParse(confirmed.Text, out var checkpoint)
            ? new PublishedCheckpoint(confirmed, checkpoint)
            : throw new InvalidOperationException($"the checkpoint of '{log}' cannot be read back");
    }
}
