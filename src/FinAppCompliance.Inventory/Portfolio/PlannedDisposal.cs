using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>What would be done with an application, for a what-if.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Choice">The choice.</param>
/// <param name="TargetId">The application into which it would be integrated; null for other choices.</param>
public sealed record PlannedDisposal(DisposalKind Choice, string? TargetId = null);
