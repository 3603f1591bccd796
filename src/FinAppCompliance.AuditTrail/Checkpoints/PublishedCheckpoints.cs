using System.Text;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Finds the newest published checkpoint of a log, and trusts it only when the key of its size signed it.</summary>
internal sealed class PublishedCheckpoints(ITileStore tiles, SigningKeys keys, AuditTrailParts parts, AuditTrailOptions options)
{
    // Null when nothing is published. One whose signer cannot be reached comes unverified.
    public async ValueTask<PublishedCheckpoint?> FindAsync(LogId log, CancellationToken cancellationToken)
    {
        var path = TilePath.Checkpoint(log.Path);
        var content = await tiles.FindAsync(path, cancellationToken).ConfigureAwait(false);
        if (content is null)
        {
            return null;
        }

        if (!SignedNote.TryParse(Encoding.UTF8.GetString(content), out var note) || !Checkpoint.TryParse(note.Text, out var checkpoint))
        {
            throw new LogIntegrityException($"the published file '{path}' is no signed checkpoint; restore it from a copy");
        }

        var changes = await KeyChanges.ReadAsync(tiles, log, cancellationToken).ConfigureAwait(false);
        var (own, missing) = await keys.FindAsync(options.OriginOf(log), cancellationToken).ConfigureAwait(false);
        var (trusted, problem) = Judge(note, changes, own);
        return trusted is not null ? new PublishedCheckpoint(note, checkpoint) { Keys = trusted }
            : missing is not null ? new PublishedCheckpoint(note, checkpoint) { Unverified = missing }
            : throw new LogIntegrityException($"the published file '{path}' is not to be trusted: {problem}")
            {
                Outcome = own.Any(key => note.Signatures.Any(key.IsOf)) ? AppendOutcome.Tampered : AppendOutcome.KeyNotTrusted,
            };
    }

    // The chain starts at one of the own keys: with changes at the one they start from, else at the one that signed.
    private (IReadOnlyList<TrustedKey>? Keys, string Problem) Judge(SignedNote note, IReadOnlyList<KeyChange> changes, IReadOnlyList<NoteKey> own)
    {
        var trusted = $"trusted are: {(own.Count == 0 ? "none" : string.Join("; ", own.Select(KeyText.Name)))}";
        const string Remedy = "if it is an earlier key of this log, add it to FormerKeys and hand the log over; otherwise restore the file from a copy";
        if (changes.Count > 0)
        {
            var root = own.FirstOrDefault(key => string.Equals(key.ToString(), changes[0].FormerKey, StringComparison.Ordinal));
            return root is null
                ? (null, $"the log started with {KeyText.Name(changes[0].FormerKey)}; {trusted}; {Remedy}")
                : Follow(note, new TrustedKey(root), changes, own);
        }

        var results = own.Where(key => note.Signatures.Any(key.IsOf)).Select(key => Follow(note, new TrustedKey(key), [], own)).ToList();
        return results.Find(static result => result.Keys is not null) is { Keys: { } found } ? (found, string.Empty)
            : results.Count > 0 ? results[0]
            : (null, $"it is signed by {string.Join("; ", note.Signatures.Select(static line => $"{line.Name}+{line.KeyId:x8}"))}; {trusted}; {Remedy}");
    }

    private (IReadOnlyList<TrustedKey>? Keys, string Problem) Follow(
        SignedNote note, TrustedKey root, IReadOnlyList<KeyChange> changes, IReadOnlyList<NoteKey> own)
    {
        // An own key that replaced a lost one was put into the settings by the operator, who so decided.
        var first = changes.FirstOrDefault(static change => change.Kind == KeyChangeKind.Replacement);
        var decided = changes.Where(static change => change.Kind == KeyChangeKind.Replacement)
            .Select(change => (Change: change, Key: own.FirstOrDefault(key => string.Equals(key.ToString(), change.NextKey, StringComparison.Ordinal))))
            .Where(static pair => pair.Key is not null)
            .Select(static pair => new TrustedKey(pair.Key!) { FromSize = pair.Change.Size, Decision = pair.Change.Decision })
            .ToList();
        try
        {
            var starts = decided.Count > 0 && first is not null && first.LastSizeOfFormerKey >= 0 ? root.Until(first.LastSizeOfFormerKey) : root;
            for (var i = 0; i + 1 < decided.Count; i++)
            {
                decided[i] = decided[i].Until(Math.Max(decided[i].FromSize, decided[i + 1].FromSize - 1));
            }

            // What the own signers use is known without being named.
            var verifiers = keys.Verifiers.With(own.Select(static key => key.Algorithm!).Where(algorithm => keys.Verifiers.Find(algorithm.Type) is null).Distinct());
            var policy = new TrustPolicy([starts, .. decided], [], 0) { Verifiers = verifiers, TreeHashes = parts.TreeHashes }.Following(changes);
            var decision = policy.Judge(note);
            return decision.Checkpoint is null ? (null, $"{decision.Problem!.En}; restore the file from a copy") : (policy.LogKeys, string.Empty);
        }
        catch (Exception error) when (error is LogIntegrityException or ArgumentException)
        {
            return (null, $"{error.Message}; restore the published files from a copy");
        }
    }
}
