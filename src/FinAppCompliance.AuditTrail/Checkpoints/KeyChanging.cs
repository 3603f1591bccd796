using System.Text;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.Domain.Auditing;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Orders changes of the key of a log by an entry, and makes the record of a change once its checkpoint is signed.</summary>
internal sealed class KeyChanging(
    AuditTrailParts parts, ITileStore tiles, SigningKeys keys, Func<AppendRequest, CancellationToken, ValueTask<AppendResult>> append)
{
    // Writes the entry by which the former key hands the log over; the publication behind it makes the change.
    public async ValueTask HandOverAsync(LogId log, PublishedCheckpoint latest, NoteKey own, string actor, TreeHash hashing, CancellationToken cancellationToken)
    {
        var former = await FormerSignerAsync(log, latest, own, cancellationToken).ConfigureAwait(false);
        var statement = new KeyStatement(KeyChangeKind.HandOver, own.Name, latest.Key.ToString(), own.ToString());
        await OrderAsync(log, statement, former, actor, hashing, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask ReplaceAsync(
        LogId log, PublishedCheckpoint latest, NoteKey own, LostKeyDecision decision, TreeHash hashing, CancellationToken cancellationToken)
    {
        RequireNew(log, latest, own);
        var statement = new KeyStatement(KeyChangeKind.Replacement, own.Name, latest.Key.ToString(), own.ToString())
        {
            LastSize = latest.Checkpoint.Size,
            Decision = decision,
        };
        return OrderAsync(log, statement, keys.Signer, decision.DecidedBy, hashing, cancellationToken);
    }

    // Who signs the checkpoint behind a change, and the statement, which the body of its entry holds.
    public async ValueTask<(GuardedSigner[] Signers, SignedNote Statement)> PrepareAsync(
        LogId log, PublishedCheckpoint? latest, NoteKey own, GrownTree grown, TreeHash hashing, CancellationToken cancellationToken)
    {
        var place = grown.Head.Size - 1;
        var stored = await parts.Store.ReadAsync(log, place, 1, withBodies: true, cancellationToken).ConfigureAwait(false);
        var body = stored is [{ Body: { } found }] ? Encoding.UTF8.GetString(found.Bytes.Span) : null;
        if (latest is null || !SignedNote.TryParse(body, out var note) || !KeyStatement.TryParse(note.Text, out var statement)
            || !string.Equals(KeyEntry.DigestOf(note, hashing), grown.Change!.Subject, StringComparison.Ordinal)
            || !string.Equals(KeyEntry.ActionOf(statement.Kind), grown.Change.Action, StringComparison.Ordinal)
            || !string.Equals(statement.Origin, own.Name, StringComparison.Ordinal)
            || !string.Equals(statement.FormerKey, latest.Key.ToString(), StringComparison.Ordinal)
            || !(statement.Kind == KeyChangeKind.HandOver ? note.IsSignedBy(latest.Key) : !IsOwn(statement, own) || note.IsSignedBy(own)))
        {
            throw new LogIntegrityException(
                $"entry {place} of '{log}' claims to change the signing key, but nothing of the kind was signed by the key of the log"
                + (latest is null ? ": nothing is published; restore the published files from a copy" : $" {KeyText.Name(latest.Key)}; verify the log"));
        }

        if (!IsOwn(statement, own))
        {
            throw NotHandedOver(
                $"entry {place} of '{log}' changes its key to {KeyText.Name(statement.NextKey)}; this process signs with {KeyText.Name(own)}: publish from one that has the new signer");
        }

        return statement.Kind == KeyChangeKind.Replacement
            ? ([keys.Signer], note)
            : ([await FormerSignerAsync(log, latest, own, cancellationToken).ConfigureAwait(false), keys.Signer], note);
    }

    public async ValueTask RecordAsync(
        LogId log, int number, SignedNote statement, GrownTree grown, SignedNote checkpoint, TreeHash hashing, CancellationToken cancellationToken)
    {
        var size = grown.Head.Size;
        var proof = await new TileReader(tiles, log.Path, size, hashing).HashesAsync(ProofShape.Inclusion(size - 1, size), cancellationToken).ConfigureAwait(false);
        var change = KeyChange.Create(statement, grown.ChangeBytes.Span, proof, checkpoint);
        await tiles.WriteAsync(TilePath.KeyChange(log.Path, number), Encoding.UTF8.GetBytes(change.ToString()), cancellationToken).ConfigureAwait(false);
    }

    private static bool IsOwn(KeyStatement statement, NoteKey own) => string.Equals(statement.NextKey, own.ToString(), StringComparison.Ordinal);

    private CheckpointSigningException NotHandedOver(string message) => new(SigningFailure.NotHandedOver, keys.Signer.KeyReference, message);

    private void RequireNew(LogId log, PublishedCheckpoint latest, NoteKey own)
    {
        if (latest.Keys.Any(key => key.Key == own))
        {
            throw NotHandedOver(
                $"'{log}' is signed by {KeyText.Name(latest.Key)} since size {latest.Keys[^1].FromSize}; the signer has {KeyText.Name(own)}, which signed before"
                + " or signs already: start this process with the signer of the present key");
        }
    }

    private async ValueTask<GuardedSigner> FormerSignerAsync(LogId log, PublishedCheckpoint latest, NoteKey own, CancellationToken cancellationToken)
    {
        RequireNew(log, latest, own);
        return keys.Former is { } former && await former.FindKeyAsync(own.Name, cancellationToken).ConfigureAwait(false) == latest.Key
            ? former
            : throw NotHandedOver(
                $"'{log}' is signed by {KeyText.Name(latest.Key)} up to size {latest.Checkpoint.Size}; the signer has {KeyText.Name(own)}, and nothing hands the log over:"
                + " set FormerSigner to the signer of that key; if the key is lost, decide so by AuditLogs.ReplaceLostKeyAsync");
    }

    private async ValueTask OrderAsync(
        LogId log, KeyStatement statement, GuardedSigner signer, string actor, TreeHash hashing, CancellationToken cancellationToken)
    {
        var text = statement.ToString();
        var note = new SignedNote(text, [await signer.SignAsync(statement.Origin, text, cancellationToken).ConfigureAwait(false)]);
        var request = KeyEntry.Request(log, statement, note, actor, hashing, parts.Clock.GetUtcNow());
        var result = await append(request, cancellationToken).ConfigureAwait(false);

        // A change between the same keys that somebody else ordered meanwhile is as good.
        if (!result.IsRecorded && result.Outcome != AppendOutcome.IdempotencyMismatch)
        {
            throw new AuditRecordingException($"the change of the key of '{log}' could not be recorded ({result.Outcome}: {result.Reason}); repeat it");
        }
    }
}
