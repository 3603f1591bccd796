using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Signatures;

/// <summary>A signature line that counts for nothing, and why.</summary>
/// <param name="Name">The name of the key on the line.</param>
/// <param name="KeyId">The short id of the key.</param>
/// <param name="Reason">Why it is not counted, for people.</param>
/// <remarks>Equality is by all members. Immutable and thread-safe.</remarks>
public sealed record IgnoredSignature(string Name, uint KeyId, BilingualText Reason);
