using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Register;

/// <summary>A record as it stands in the register, with its concurrency stamp.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Record">The record.</param>
/// <param name="Revision">The concurrency stamp: the number of changes so far.</param>
/// <param name="ChangedAt">When it last changed, in UTC.</param>
public sealed record RegisterEntry(RegisterRecord Record, long Revision, DateTimeOffset ChangedAt);
