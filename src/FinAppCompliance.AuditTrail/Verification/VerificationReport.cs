using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>What a verification found.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class VerificationReport
{
    internal VerificationReport(long size, MerkleHash root, AbsentBodies bodies, IEnumerable<TrailProblem> problems, TrustDecision? decision)
    {
        Size = size;
        Root = root;
        BodiesChecked = bodies.Present;
        BodiesErased = bodies.Erased;
        BodiesExpired = bodies.Expired;
        BodiesUnexplained = bodies.Unexplained;
        Problems = [.. problems];
        ConfirmedBy = decision?.ConfirmedBy ?? [];
        IgnoredSignatures = decision?.Ignored ?? [];
    }

    /// <summary>Gets whether nothing is wrong; a body that is gone without an entry that accounts for it is wrong.</summary>
    public bool IsIntact => Problems.Count == 0;

    /// <summary>Gets the number of entries that were read.</summary>
    public long Size { get; }

    /// <summary>Gets the root of the entries that were read.</summary>
    public MerkleHash Root { get; }

    /// <summary>Gets the number of bodies that are there and are what their envelope commits to; 0 for published files.</summary>
    public long BodiesChecked { get; }

    /// <summary>Gets the number of entries whose body is no longer there; 0 for published files, which hold no bodies.</summary>
    public long BodiesAbsent => BodiesErased + BodiesExpired + BodiesUnexplained;

    /// <summary>Gets how many of the absent bodies an entry about an erasure accounts for.</summary>
    public long BodiesErased { get; }

    /// <summary>Gets how many of the absent bodies an entry about retention accounts for, and none about an erasure.</summary>
    public long BodiesExpired { get; }

    /// <summary>Gets how many of the absent bodies no entry accounts for: <see cref="TrailProblemKind.BodyMissing"/>.</summary>
    public long BodiesUnexplained { get; }

    /// <summary>Gets the keys of witnesses that confirmed the checkpoint.</summary>
    public IReadOnlyList<NoteKey> ConfirmedBy { get; }

    /// <summary>Gets the signature lines of the checkpoint that were not counted, and why: unknown keys, unknown algorithms, those that do not verify.</summary>
    public IReadOnlyList<IgnoredSignature> IgnoredSignatures { get; }

    /// <summary>Gets what is wrong, in order of index, at most <see cref="LogVerifier.MaximumProblems"/>.</summary>
    public IReadOnlyList<TrailProblem> Problems { get; }
}
