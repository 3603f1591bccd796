using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>One choice with the support that the scores give it.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Choice">The choice.</param>
/// <param name="Support">The support, 0 to 1.</param>
public sealed record AdviceOption(DisposalKind Choice, double Support);
