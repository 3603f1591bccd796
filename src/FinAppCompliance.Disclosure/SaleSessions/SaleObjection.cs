using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>One reason why a step is refused, or why a finished sale has a gap.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Reference">The rule that stands against it.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record SaleObjection(RegulatoryReference Reference, BilingualText Message);
