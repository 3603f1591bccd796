namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Says that the steps of a session were destroyed, by whom, when and why.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="At">When, in UTC.</param>
/// <param name="By">Who ordered it.</param>
/// <param name="Reason">Why.</param>
/// <param name="Seal">The seal of the session before its destruction.</param>
/// <param name="KeptUntil">The first day on which the session did not have to be kept any more.</param>
public sealed record SessionDestruction(DateTimeOffset At, string By, string Reason, SessionSeal Seal, DateOnly KeptUntil);
