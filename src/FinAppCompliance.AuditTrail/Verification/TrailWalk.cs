using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Walks along the entries of a log, builds the tree again, and notes what does not fit.</summary>
internal sealed class TrailWalk(LogId log, Checkpoint? checkpoint, AbsentBodies bodies)
{
    private readonly CompactTree _tree = new();
    private readonly List<TrailProblem> _problems = [];
    private bool _isBroken;

    public long Position => _tree.Size;

    public MerkleHash Root => _tree.Root;

    // Absent bodies do not count: they break no hash, and all of them are told by number.
    public bool IsFull => _problems.Count >= LogVerifier.MaximumProblems;

    public void Note(TrailProblemKind kind, long index)
    {
        if (!IsFull)
        {
            _problems.Add(TrailProblem.At(kind, index));
        }
    }

    // The outside hash is what was published for the place; null when nothing was.
    public void Step(StoredEntry entry, MerkleHash? outside)
    {
        var place = _tree.Size;
        var leaf = MerkleHash.OfLeaf(entry.Envelope.Span);
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
        if (checkpoint is not null && _tree.Size < checkpoint.Size)
        {
            Note(TrailProblemKind.LogShorter, _tree.Size);
        }

        var all = _problems.Concat(bodies.Problems.Take(LogVerifier.MaximumProblems - _problems.Count)).OrderBy(static problem => problem.Index);
        return new VerificationReport(_tree.Size, _tree.Root, bodies, all);
    }

    private bool Belongs(AuditEnvelope envelope) => envelope.Year == log.Year
        && string.Equals(envelope.Tenant, log.Tenant, StringComparison.Ordinal)
        && string.Equals(envelope.Category, log.Category, StringComparison.Ordinal);

    private void Break(TrailProblemKind kind, long index)
    {
        _isBroken = true;
        Note(kind, index);
    }

    private void CheckBody(AuditEnvelope envelope, SealedBody? body, long place)
    {
        var expected = envelope.Marks.HasFlag(EnvelopeMarks.HasBody);
        if (body is not null && (!expected || body.Commit() != envelope.Commitment))
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
        if (_tree.Size == checkpoint?.Size && _tree.Root != checkpoint.Root && !_isBroken)
        {
            Break(TrailProblemKind.RootDiffers, _tree.Size);
        }
    }
}
