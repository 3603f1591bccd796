using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Asks all witnesses for cosignatures and keeps those that verify.</summary>
internal sealed class WitnessRound(IReadOnlyList<IWitness> witnesses, ITileStore tiles)
{
    // A witness counts once, however many keys it has; a key that does not make cosignatures, or of an unknown algorithm, never.
    public int CountOn(SignedNote note) => TrustPolicy.Witnesses(witnesses.Select(static witness => witness.Key).Where(Counts).Where(note.IsSignedBy));

    // The names of witnesses that can never be counted, and why.
    public IReadOnlyList<string> Uncounted => [.. witnesses.Select(static witness => witness.Key).Where(static key => !Counts(key)).Select(KeyText.Name).Distinct()];

    public async ValueTask<SignedNote> CollectAsync(LogId log, SignedNote note, TreeHash hashing, CancellationToken cancellationToken)
    {
        if (!Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            return note;
        }

        var reader = new TileReader(tiles, log.Path, checkpoint.Size, hashing);
        var signatures = new List<NoteSignature>();
        foreach (var witness in witnesses.Where(witness => Counts(witness.Key) && !note.IsSignedBy(witness.Key)))
        {
            var signature = await AskAsync(witness, checkpoint, note, reader, cancellationToken).ConfigureAwait(false);
            if (signature is not null && witness.Key.Verifies(note.Text, signature))
            {
                signatures.Add(signature);
            }
        }

        return note.With(signatures);
    }

    private static bool Counts(NoteKey key) => key.Algorithm is { Use: SignatureUse.Cosignature };

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
