using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>What a verification found.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class VerificationReport
{
    internal VerificationReport(long size, MerkleHash root, long bodiesAbsent, IEnumerable<TrailProblem> problems)
    {
        Size = size;
        Root = root;
        BodiesAbsent = bodiesAbsent;
        Problems = [.. problems];
    }

    /// <summary>Gets whether nothing is wrong.</summary>
    public bool IsIntact => Problems.Count == 0;

    /// <summary>Gets the number of entries that were read.</summary>
    public long Size { get; }

    /// <summary>Gets the root of the entries that were read.</summary>
    public MerkleHash Root { get; }

    /// <summary>Gets the number of entries whose body is no longer there, as after an erasure.</summary>
    public long BodiesAbsent { get; }

    /// <summary>Gets what is wrong, in order of index, at most <see cref="LogVerifier.MaximumProblems"/>.</summary>
    public IReadOnlyList<TrailProblem> Problems { get; }
}
