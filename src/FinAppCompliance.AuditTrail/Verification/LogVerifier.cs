using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Proves a log against a checkpoint kept outside, or says what is wrong and where.</summary>
/// <remarks>Thread-safe. Needs no signer and no database for published files.</remarks>
public sealed class LogVerifier
{
    /// <summary>The number of problems after which a verification stops.</summary>
    public const int MaximumProblems = 100;

    private const int Page = 4 * TilePath.Width;

    private readonly TrustPolicy _trust;

    /// <summary>Creates a verifier.</summary>
    /// <param name="trust">The keys to trust.</param>
    public LogVerifier(TrustPolicy trust)
    {
        ArgumentNullException.ThrowIfNull(trust);
        _trust = trust;
    }

    /// <summary>
    /// Verifies the store of a log against a checkpoint kept outside: envelopes, their order, the bodies that are there, and whether the
    /// entries of the tenant about erasures and retention account for those that are gone. Verify the logs of those classes as well; here
    /// they are taken as the store gives them.
    /// </summary>
    /// <param name="store">The store.</param>
    /// <param name="log">The log.</param>
    /// <param name="outside">The checkpoint kept outside.</param>
    /// <param name="tiles">The published tiles, by which an altered entry can be named; null leaves it at the range.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    public async ValueTask<VerificationReport> VerifyAsync(
        IAuditLogStore store, LogId log, SignedNote outside, ITileStore? tiles, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(outside);
        var trust = await TrustAsync(tiles, log, cancellationToken).ConfigureAwait(false);
        var decision = trust.Policy.Judge(outside);
        var checkpoint = decision.Checkpoint;
        var bodies = new AbsentBodies(store, log, _trust.Hashes);
        var hashing = checkpoint is null ? await HashingAsync(store, log, cancellationToken).ConfigureAwait(false) : HashingOf(checkpoint);
        var walk = new TrailWalk(log, decision, trust.Policy.LogKeys, hashing, bodies);
        NoteTrust(walk, trust.Problem, decision);
        var head = await store.FindHeadAsync(log, cancellationToken).ConfigureAwait(false) ?? LogHead.Empty;
        var published = tiles is null || checkpoint is null ? null : new TileReader(tiles, log.Path, checkpoint.Size, hashing);
        while (walk.Position < head.Size && !walk.IsFull)
        {
            var count = (int)Math.Min(Page, head.Size - walk.Position);
            var entries = await store.ReadAsync(log, walk.Position, count, withBodies: true, cancellationToken).ConfigureAwait(false);
            var end = walk.Position + count;
            await StepAsync(walk, entries, end, published, checkpoint?.Size ?? 0, cancellationToken).ConfigureAwait(false);
            await bodies.ExplainAsync(cancellationToken).ConfigureAwait(false);
        }

        CheckHead(walk, head, hashing);
        return walk.Finish();
    }

    /// <summary>Verifies the published files of a log, offline.</summary>
    /// <param name="tiles">The published files.</param>
    /// <param name="log">The log.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    public async ValueTask<VerificationReport> VerifyPublishedAsync(ITileStore tiles, LogId log, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(tiles);
        ArgumentNullException.ThrowIfNull(log);
        var content = await tiles.FindAsync(TilePath.Checkpoint(log.Path), cancellationToken).ConfigureAwait(false);
        var note = content is not null && SignedNote.TryParse(Encoding.UTF8.GetString(content), out var parsed) ? parsed : null;
        var trust = await TrustAsync(tiles, log, cancellationToken).ConfigureAwait(false);
        var decision = note is null ? null : trust.Policy.Judge(note);
        var hashing = decision?.Checkpoint is { } accepted ? HashingOf(accepted) : TreeHash.Sha256;
        var walk = new TrailWalk(log, decision, trust.Policy.LogKeys, hashing, new AbsentBodies(null, log, _trust.Hashes));
        NoteTrust(walk, trust.Problem, decision);
        if (decision?.Checkpoint is not { } checkpoint)
        {
            return walk.Finish();
        }

        var reader = new TileReader(tiles, log.Path, checkpoint.Size, hashing);
        while (walk.Position < checkpoint.Size && !walk.IsFull)
        {
            if (!await StepBundleAsync(walk, tiles, reader, log, checkpoint.Size, hashing, cancellationToken).ConfigureAwait(false))
            {
                walk.Note(TrailProblemKind.FileMissing, walk.Position);
                return walk.Finish();
            }
        }

        await CheckTilesAsync(walk, reader, checkpoint, cancellationToken).ConfigureAwait(false);
        return walk.Finish();
    }

    // The keys that the published records lead to; without files, those that were given. A record that does not fit leaves it at those.
    private async ValueTask<(TrustPolicy Policy, BilingualText? Problem)> TrustAsync(ITileStore? tiles, LogId log, CancellationToken cancellationToken)
    {
        try
        {
            var changes = tiles is null ? [] : await KeyChanges.ReadAsync(tiles, log, cancellationToken).ConfigureAwait(false);
            var chain = new KeyChain(_trust);
            return chain.Follow(changes) is { } problem ? (_trust, problem) : (chain.ToPolicy(), null);
        }
        catch (LogIntegrityException error)
        {
            return (_trust, new BilingualText($"密钥变更的发布记录已损坏（{error.Message}）", error.Message));
        }
    }

    private static void NoteTrust(TrailWalk walk, BilingualText? problem, TrustDecision? decision)
    {
        if (problem is not null)
        {
            walk.Note(TrailProblemKind.KeyChangeNotTrusted, 0, problem);
        }

        if (decision?.Checkpoint is null)
        {
            walk.Note(TrailProblemKind.CheckpointNotTrusted, 0, decision?.Problem);
        }
    }

    private TreeHash HashingOf(Checkpoint checkpoint) => _trust.Hashes.TryFind(checkpoint.TreeHash, out var hashing) ? hashing : TreeHash.Sha256;

    private async ValueTask<TreeHash> HashingAsync(IAuditLogStore store, LogId log, CancellationToken cancellationToken)
    {
        var first = await store.ReadAsync(log, 0, 1, withBodies: false, cancellationToken).ConfigureAwait(false);
        return first is [var entry] ? _trust.Hashes.FindFor(entry) ?? TreeHash.Sha256 : TreeHash.Sha256;
    }

    private static async ValueTask CheckTilesAsync(TrailWalk walk, TileReader reader, Checkpoint checkpoint, CancellationToken cancellationToken)
    {
        try
        {
            if (await reader.RootAsync(cancellationToken).ConfigureAwait(false) != checkpoint.Root)
            {
                walk.Note(TrailProblemKind.RootDiffers, checkpoint.Size);
            }
        }
        catch (TileMissingException)
        {
            walk.Note(TrailProblemKind.FileMissing, 0);
        }
    }

    private static async ValueTask<bool> StepBundleAsync(
        TrailWalk walk, ITileStore tiles, TileReader reader, LogId log, long size, TreeHash hashing, CancellationToken cancellationToken)
    {
        var number = walk.Position / TilePath.Width;
        var width = TilePath.WidthAt(size, 0, number);
        var content = await tiles.FindAsync(TilePath.Entries(log.Path, number, width), cancellationToken).ConfigureAwait(false);
        var entries = content is null ? null : EntryBundle.Decode(content);
        if (entries?.Count != width)
        {
            return false;
        }

        foreach (var envelope in entries)
        {
            var outside = await OutsideAsync(reader, walk.Position, cancellationToken).ConfigureAwait(false);
            if (outside is null)
            {
                return false;
            }

            walk.Step(Published(walk.Position, envelope, hashing), outside);
        }

        return true;
    }

    // A published entry has no hash of its own beside it, so the computed one stands in.
    private static StoredEntry Published(long index, ReadOnlyMemory<byte> envelope, TreeHash hashing) => new()
    {
        Index = index,
        Stream = string.Empty,
        Version = 0,
        Subject = string.Empty,
        RecordedMicroseconds = 0,
        Envelope = envelope,
        LeafHash = hashing.OfLeaf(envelope.Span),
    };

    private static async ValueTask StepAsync(
        TrailWalk walk, IReadOnlyList<StoredEntry> entries, long end, TileReader? published, long size, CancellationToken cancellationToken)
    {
        foreach (var entry in entries)
        {
            while (walk.Position < Math.Min(entry.Index, end) && !walk.IsFull)
            {
                walk.StepMissing();
            }

            var outside = published is null || walk.Position >= size
                ? null
                : await OutsideAsync(published, walk.Position, cancellationToken).ConfigureAwait(false);
            walk.Step(entry, outside);
        }

        while (walk.Position < end && !walk.IsFull)
        {
            walk.StepMissing();
        }
    }

    private static async ValueTask<MerkleHash?> OutsideAsync(TileReader reader, long index, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.LeafAsync(index, cancellationToken).ConfigureAwait(false);
        }
        catch (TileMissingException)
        {
            return null;
        }
    }

    private static void CheckHead(TrailWalk walk, LogHead head, TreeHash hashing)
    {
        var edge = head.Edge.Length == System.Numerics.BitOperations.PopCount((ulong)head.Size) * MerkleHash.Length
            ? CompactTree.Decode(head.Size, head.Edge.Span, hashing).Root
            : default;
        if (!walk.IsFull && (walk.Position != head.Size || walk.Root != edge))
        {
            walk.Note(TrailProblemKind.HeadDiffers, walk.Position);
        }
    }
}
