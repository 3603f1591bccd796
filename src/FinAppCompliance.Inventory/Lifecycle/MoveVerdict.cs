using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>Says whether an application may move to a state, with every guard asked.</summary>
/// <remarks>Immutable and thread-safe; compared by reference.</remarks>
public sealed class MoveVerdict
{
    internal MoveVerdict(Fact<AppState> from, AppState to, bool isInTable, ImmutableArray<GuardOutcome> guards)
    {
        From = from;
        To = to;
        IsInTable = isInTable;
        Guards = guards;
    }

    /// <summary>Gets the state of the application; unknown when it is not recorded, and then no move is allowed.</summary>
    public Fact<AppState> From { get; }

    /// <summary>Gets the state asked for.</summary>
    public AppState To { get; }

    /// <summary>Gets whether the life cycle knows such a move at all.</summary>
    public bool IsInTable { get; }

    /// <summary>Gets every guard of the move; empty when there is no such move or it needs none.</summary>
    public ImmutableArray<GuardOutcome> Guards { get; }

    /// <summary>Gets the guards that do not hold or cannot be answered.</summary>
    public IEnumerable<GuardOutcome> Failed => Guards.Where(static guard => !guard.Holds.IsTrue);

    /// <summary>Gets whether the move is allowed: it is in the table and every guard is known to hold.</summary>
    public bool IsAllowed => IsInTable && Guards.All(static guard => guard.Holds.IsTrue);
}
