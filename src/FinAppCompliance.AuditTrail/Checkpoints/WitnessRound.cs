using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Asks all witnesses for cosignatures and keeps those that verify.</summary>
internal sealed class WitnessRound(IReadOnlyList<IWitness> witnesses, ITileStore tiles)
{
    public int CountOn(SignedNote note) => witnesses.Select(witness => witness.Key).Distinct().Count(note.IsSignedBy);

    public async ValueTask<SignedNote> CollectAsync(LogId log, SignedNote note, CancellationToken cancellationToken)
    {
        if (!Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            return note;
        }

        var reader = new TileReader(tiles, log.Path, checkpoint.Size);
        var signatures = new List<NoteSignature>();
        foreach (var witness in witnesses.Where(witness => !note.IsSignedBy(witness.Key)))
        {
            var signature = await AskAsync(witness, checkpoint, note, reader, cancellationToken).ConfigureAwait(false);
            if (signature is not null && witness.Key.Verifies(note.Text, signature))
            {
                signatures.Add(signature);
            }
        }

        return note.With(signatures);
    }

    private static async ValueTask<NoteSignature?> AskAsync(
        IWitness witness, Checkpoint checkpoint, SignedNote note, TileReader reader, CancellationToken cancellationToken)
    {
        try
        {
            var seen = await witness.FindSizeAsync(checkpoint.Origin, cancellationToken).ConfigureAwait(false);
            if (seen > checkpoint.Size)
            {
                return null;
            }

            IEnumerable<LeafRange> shape = seen == 0 ? [] : ProofShape.Consistency(seen, checkpoint.Size);
            var proof = await reader.HashesAsync(shape, cancellationToken).ConfigureAwait(false);
            return await witness.CosignAsync(new WitnessRequest(seen, proof, note), cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // A witness that fails leaves the checkpoint without its line; who waits for witnesses is told.
        catch (Exception error) when (error is not OperationCanceledException and not TileMissingException)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
