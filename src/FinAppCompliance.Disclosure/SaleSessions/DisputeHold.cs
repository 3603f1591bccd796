namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>A dispute or lawsuit because of which a session is kept longer.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="CaseId">The case.</param>
/// <param name="Reason">Why the session is needed.</param>
/// <param name="PlacedAt">Since when, in UTC.</param>
/// <param name="SettledOn">The day on which the case was settled; null while it is open.</param>
public sealed record DisputeHold(string CaseId, string Reason, DateTimeOffset PlacedAt, DateOnly? SettledOn);
