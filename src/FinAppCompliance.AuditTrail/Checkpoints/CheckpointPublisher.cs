using System.Text;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Copies new entries to the published files, checks that the log only grew, and signs its new end.</summary>
/// <remarks>Called for one log at a time in one process; other processes are kept off by the store of signed heads.</remarks>
internal sealed class CheckpointPublisher(
    AuditTrailParts parts, AuditTrailOptions options, ISignedHeadStore heads, ITileStore tiles, ICheckpointSigner signer)
{
    // A multiple of the width of a tile, so that few partial tiles are written on the way.
    private const int Page = 32 * TilePath.Width;

    private readonly PublishedCheckpoints _published = new(tiles, signer, options);
    private readonly WitnessRound _witnesses = new(parts.Witnesses, tiles);

    public int CountWitnessesOn(SignedNote note) => _witnesses.CountOn(note);

    public async ValueTask<PublishedCheckpoint> PublishAsync(LogId log, bool needsWitnesses, CancellationToken cancellationToken)
    {
        while (true)
        {
            // The end of the log is read last: it only grows, so it must cover what was read before it.
            var latest = await _published.FindAsync(log, cancellationToken).ConfigureAwait(false);
            var reserved = await heads.FindAsync(log, cancellationToken).ConfigureAwait(false);
            var head = await parts.Store.FindHeadAsync(log, cancellationToken).ConfigureAwait(false) ?? LogHead.Empty;
            RollbackGuard.RequireSize(log, head, Math.Max(latest?.Checkpoint.Size ?? 0, reserved?.Size ?? 0));
            var next = new SignedHead(head.Size, CompactTree.Decode(head.Size, head.Edge.Span).Root);
            if (latest is not null && latest.Checkpoint.Size == next.Size)
            {
                Require(latest.Checkpoint.Root == next.Root, log, next.Size, "the published checkpoint");
                return await ConfirmAsync(log, latest, needsWitnesses, cancellationToken).ConfigureAwait(false);
            }

            await GrowAsync(log, latest?.Checkpoint, reserved, next, cancellationToken).ConfigureAwait(false);

            // Winning the one head of a size comes before signing it, so that no second root of that size can be signed.
            if (reserved == next || await heads.TryAdvanceAsync(log, reserved, next, cancellationToken).ConfigureAwait(false))
            {
                var note = await SignAsync(log, next, cancellationToken).ConfigureAwait(false);
                return await FinishAsync(log, note, next.Size, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static void Require(bool holds, LogId log, long size, string witness)
    {
        if (!holds)
        {
            throw new LogIntegrityException($"the root of '{log}' at size {size} contradicts {witness}");
        }
    }

    private async ValueTask<SignedNote> SignAsync(LogId log, SignedHead head, CancellationToken cancellationToken)
    {
        var key = signer.KeyFor(options.OriginOf(log));
        var text = new Checkpoint(key.Name, head.Size, head.Root).ToString();
        var signature = await signer.SignAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        var note = new SignedNote(text, [new NoteSignature(key.Name, key.KeyId, signature)]);
        return note.IsSignedBy(key)
            ? note
            : throw new InvalidOperationException($"the signer of '{key.Name}' made a signature that its own public key refuses; check its key");
    }

    private async ValueTask GrowAsync(LogId log, Checkpoint? latest, SignedHead? reserved, SignedHead next, CancellationToken cancellationToken)
    {
        var size = latest?.Size ?? 0;
        var tree = await new TileReader(tiles, log.Path, size).EdgeAsync(cancellationToken).ConfigureAwait(false);
        Require(latest is null || tree.Root == latest.Root, log, size, "the published tiles");

        while (tree.Size < next.Size)
        {
            var count = (int)Math.Min(Page - (tree.Size % Page), next.Size - tree.Size);
            var entries = await parts.Store.ReadAsync(log, tree.Size, count, withBodies: false, cancellationToken).ConfigureAwait(false);
            var start = tree.Size;
            foreach (var entry in entries)
            {
                Require(entry.Index == tree.Size, log, tree.Size, "the order of the entries");
                tree.Append(MerkleHash.OfLeaf(entry.Envelope.Span));
                Require(reserved?.Size != tree.Size || reserved.Root == tree.Root, log, tree.Size, "the head that was signed");
            }

            Require(entries.Count == count, log, tree.Size, "the number of its entries");
            await new TileWriter(tiles, log.Path).GrowAsync(start, [.. entries.Select(entry => entry.Envelope)], cancellationToken).ConfigureAwait(false);
        }

        Require(tree.Root == next.Root, log, next.Size, "the head of the store");
    }

    private async ValueTask<PublishedCheckpoint> ConfirmAsync(
        LogId log, PublishedCheckpoint latest, bool needsWitnesses, CancellationToken cancellationToken) =>
        needsWitnesses && _witnesses.CountOn(latest.Note) < options.WitnessQuorum
            ? await FinishAsync(log, latest.Note, latest.Checkpoint.Size, cancellationToken).ConfigureAwait(false)
            : latest;

    private async ValueTask<PublishedCheckpoint> FinishAsync(LogId log, SignedNote note, long size, CancellationToken cancellationToken)
    {
        var confirmed = await _witnesses.CollectAsync(log, note, cancellationToken).ConfigureAwait(false);
        var newest = await _published.FindAsync(log, cancellationToken).ConfigureAwait(false);
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
