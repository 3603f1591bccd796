using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>One allowed move of the life cycle with its guards.</summary>
internal sealed record Move(AppState From, AppState To, ImmutableArray<Guard> Guards);
