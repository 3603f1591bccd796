using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>A narrower policy, what it takes away, and the proof that the logged traffic stays permitted.</summary>
/// <param name="Policy">The policy without unused grants, and with used ones cut to what was used.</param>
/// <param name="Changes">The grants that were cut, or removed where they were not used at all.</param>
/// <param name="Proof">The replay of the log under both policies.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record NarrowingProposal(AccessPolicy Policy, IReadOnlyList<GrantUse> Changes, ReplayProof Proof)
{
    /// <inheritdoc/>
    public bool Equals(NarrowingProposal? other) =>
        other is not null && Policy == other.Policy && Changes.SequenceEqual(other.Changes) && Proof == other.Proof;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Policy, Changes.Count, Proof);
}
