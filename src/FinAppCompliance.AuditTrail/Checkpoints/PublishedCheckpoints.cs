using System.Text;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Finds the newest published checkpoint of a log, and trusts it only when the log signed it.</summary>
internal sealed class PublishedCheckpoints(ITileStore tiles, ICheckpointSigner signer, AuditTrailOptions options)
{
    public async ValueTask<PublishedCheckpoint?> FindAsync(LogId log, CancellationToken cancellationToken)
    {
        var path = TilePath.Checkpoint(log.Path);
        var content = await tiles.FindAsync(path, cancellationToken).ConfigureAwait(false);
        if (content is null)
        {
            return null;
        }

        var origin = options.OriginOf(log);
        return Read(content, signer.KeyFor(origin))
            ?? throw new LogIntegrityException($"the published file '{path}' is no checkpoint signed by the key of '{origin}'; restore it from a copy");
    }

    public static PublishedCheckpoint? Read(byte[] content, NoteKey key) =>
        SignedNote.TryParse(Encoding.UTF8.GetString(content), out var note)
        && note.IsSignedBy(key)
        && Checkpoint.TryParse(note.Text, out var checkpoint)
        && string.Equals(checkpoint.Origin, key.Name, StringComparison.Ordinal)
            ? new PublishedCheckpoint(note, checkpoint)
            : null;
}
