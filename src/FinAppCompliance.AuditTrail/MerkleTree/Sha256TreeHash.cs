using System.Security.Cryptography;

namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>SHA-256, as RFC 6962 has it.</summary>
internal sealed class Sha256TreeHash : TreeHash
{
    public override string Name => "sha256";

    protected override void Compute(ReadOnlySpan<byte> input, Span<byte> destination) => SHA256.HashData(input, destination);
}
