using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>What a witness needs in order to confirm a checkpoint.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class WitnessRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="oldSize">The size that the witness has seen; zero for none.</param>
    /// <param name="proof">The consistency proof from that size; empty when it is zero or equal.</param>
    /// <param name="checkpoint">The signed checkpoint.</param>
    public WitnessRequest(long oldSize, IEnumerable<MerkleHash> proof, SignedNote checkpoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentNullException.ThrowIfNull(proof);
        ArgumentNullException.ThrowIfNull(checkpoint);
        OldSize = oldSize;
        Proof = [.. proof];
        Checkpoint = checkpoint;
    }

    /// <summary>Gets the size that the witness has seen.</summary>
    public long OldSize { get; }

    /// <summary>Gets the consistency proof from that size.</summary>
    public IReadOnlyList<MerkleHash> Proof { get; }

    /// <summary>Gets the signed checkpoint.</summary>
    public SignedNote Checkpoint { get; }
}
