using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>What the published files now hold: the head that may be signed next, and the change of the key that is its last entry.</summary>
internal sealed record GrownTree(SignedHead Head, AuditEnvelope? Change, ReadOnlyMemory<byte> ChangeBytes);
