namespace FinAppCompliance.AuditTrail.MerkleTree;

/// <summary>The leaves from a start up to, not including, an end; a proof is a list of the hashes of such ranges.</summary>
internal readonly record struct LeafRange(long Start, long End)
{
    public long Count => End - Start;
}
