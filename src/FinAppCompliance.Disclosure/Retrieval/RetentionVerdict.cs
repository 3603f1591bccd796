using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Says until when a session must be kept, and why.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="DestroyableFrom">The first day on which it may be destroyed; null while no end is known, and then it must be kept.</param>
/// <param name="IsLegalLimit">Whether law set the time; false for the institution's own limit.</param>
/// <param name="Reference">The rule.</param>
/// <param name="Reason">The reason for a reader.</param>
public sealed record RetentionVerdict(DateOnly? DestroyableFrom, bool IsLegalLimit, RegulatoryReference Reference, BilingualText Reason)
{
    /// <summary>Says whether the session must still be kept on a day.</summary>
    /// <param name="day">The day.</param>
    public bool MustKeepOn(DateOnly day) => DestroyableFrom is not { } free || day < free;
}
