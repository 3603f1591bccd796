using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>The newest size and root that may be signed, or were signed, for a log.</summary>
/// <param name="Size">The number of entries.</param>
/// <param name="Root">The root of the tree of that size.</param>
/// <remarks>Equality is by both members. Immutable and thread-safe.</remarks>
public sealed record SignedHead(long Size, MerkleHash Root);
