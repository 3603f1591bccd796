namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Selects bodies to delete: those of one subject in one class of a tenant.</summary>
/// <param name="Tenant">The tenant.</param>
/// <param name="Category">The class of entries.</param>
/// <param name="Subject">The subject, as the envelopes name it.</param>
/// <remarks>Equality is by all members, ordinal. Immutable and thread-safe.</remarks>
public sealed record BodySelection(string Tenant, string Category, string Subject);
