using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Walks along the entries of a log, builds the tree again, and notes what does not fit.</summary>
internal sealed class TrailWalk(LogId log, TrustDecision? decision, IReadOnlyList<TrustedKey> keys, TreeHash hashing, AbsentBodies bodies)
{
    private readonly Checkpoint? _checkpoint = decision?.Checkpoint;
    private readonly HashSet<long> _changes = [];
    private readonly CompactTree _tree = new(hashing);
    private readonly List<TrailProblem> _problems = [];
    private bool _isBroken;

    public long Position => _tree.Size;

    public MerkleHash Root => _tree.Root;

    // Absent bodies do not count: they break no hash, and all of them are told by number.
    public bool IsFull => _problems.Count >= LogVerifier.MaximumProblems;

    public void Note(TrailProblemKind kind, long index, BilingualText? detail = null)
    {
        if (!IsFull)
        {
            _problems.Add(TrailProblem.At(kind, index, detail));
        }
    }

    // The outside hash is what was published for the place; null when nothing was.
    public void Step(StoredEntry entry, MerkleHash? outside)
    {
        var place = _tree.Size;
        var leaf = hashing.OfLeaf(entry.Envelope.Span);
        if (!AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope))
        {
            Break(TrailProblemKind.EntryAltered, place);
        }
        else if (envelope.Index != place || entry.Index != place || !Belongs(envelope))
        {
            Break(TrailProblemKind.EntryOutOfPlace, place);
        }
        else if (leaf != entry.LeafHash || (outside is { } published && published != leaf))
        {
            Break(TrailProblemKind.EntryAltered, place);
        }
        else
        {
            CheckKey(envelope, place);
            CheckBody(envelope, entry.Body, place);
        }

        Grow(leaf);
    }

    public void StepMissing()
    {
        Break(TrailProblemKind.EntryMissing, _tree.Size);
        Grow(default);
    }

    public VerificationReport Finish()
    {
        if (_checkpoint is not null && _tree.Size < _checkpoint.Size)
        {
            Note(TrailProblemKind.LogShorter, _tree.Size);
        }

        if (!_isBroken)
        {
            foreach (var key in keys.Where(key => key.FromSize > 0 && key.FromSize <= _tree.Size && !_changes.Contains(key.FromSize)))
            {
                Note(TrailProblemKind.KeyNotAnnounced, key.FromSize - 1);
            }
        }

        var all = _problems.Concat(bodies.Problems.Take(LogVerifier.MaximumProblems - _problems.Count)).OrderBy(static problem => problem.Index);
        return new VerificationReport(_tree.Size, _tree.Root, bodies, all, decision);
    }

    private bool Belongs(AuditEnvelope envelope) => envelope.Year == log.Year
        && string.Equals(envelope.Tenant, log.Tenant, StringComparison.Ordinal)
        && string.Equals(envelope.Category, log.Category, StringComparison.Ordinal);

    private void Break(TrailProblemKind kind, long index)
    {
        _isBroken = true;
        Note(kind, index);
    }

    // One that the checkpoint does not cover yet is not published yet either.
    private void CheckKey(AuditEnvelope envelope, long place)
    {
        if (!KeyEntry.Is(envelope))
        {
            return;
        }

        var named = keys.FirstOrDefault(key => key.FromSize == place + 1);
        var fits = named is { Change: { } change }
            ? string.Equals(envelope.Subject, KeyEntry.DigestOf(change.Statement, hashing), StringComparison.Ordinal)
            : named is { Decision: not null } && string.Equals(envelope.Action, KeyEntry.Replaced, StringComparison.Ordinal);
        if (fits)
        {
            _changes.Add(place + 1);
        }
        else if (named is not null || place < _checkpoint?.Size)
        {
            Note(TrailProblemKind.KeyChangeNotTrusted, place);
        }
    }

    private void CheckBody(AuditEnvelope envelope, SealedBody? body, long place)
    {
        var expected = envelope.Marks.HasFlag(EnvelopeMarks.HasBody);
        if (body is not null && (!expected || body.Commit(hashing) != envelope.Commitment))
        {
            Note(TrailProblemKind.BodyAltered, place);
        }
        else if (body is not null)
        {
            bodies.CountPresent();
        }
        else if (expected && bodies.AreLookedAt)
        {
            bodies.Add(envelope);
        }
    }

    private void Grow(MerkleHash leaf)
    {
        _tree.Append(leaf);
        if (_tree.Size == _checkpoint?.Size && _tree.Root != _checkpoint.Root && !_isBroken)
        {
            Break(TrailProblemKind.RootDiffers, _tree.Size);
        }
    }
}
