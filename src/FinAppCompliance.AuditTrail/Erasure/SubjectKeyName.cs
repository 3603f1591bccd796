namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Names the key of one person in one class of one tenant.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Category">The class of entries.</param>
/// <param name="Subject">The person, as a pseudonym.</param>
/// <remarks>Equality is by all members, ordinal. Immutable and thread-safe.</remarks>
public sealed record SubjectKeyName(string Tenant, string Category, string Subject);
