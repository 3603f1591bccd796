using FinAppCompliance.AuditTrail.MerkleTree;
using Org.BouncyCastle.Crypto.Digests;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>SM3 (GB/T 32905) as the hash function of a log; its checkpoints carry the line <c>tree-hash sm3</c>.</summary>
/// <remarks>Give it to the trail before a log is created: a log keeps the hash function of its first entry. Thread-safe.</remarks>
public sealed class Sm3TreeHash : TreeHash
{
    private Sm3TreeHash()
    {
    }

    /// <summary>Gets the hash function.</summary>
    public static Sm3TreeHash Instance { get; } = new();

    /// <inheritdoc/>
    public override string Name => "sm3";

    /// <inheritdoc/>
    protected override void Compute(ReadOnlySpan<byte> input, Span<byte> destination)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(input);
        digest.DoFinal(destination);
    }
}
