using System.Collections.Immutable;
using FinAppCompliance.Disclosure.Documents;

namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>The append-only track of one sale.</summary>
/// <remarks>
/// Immutable: a change gives a new session with a higher <see cref="Revision"/>. Compared by reference; compare seals to
/// compare content. Thread-safe.
/// </remarks>
public sealed class SaleSession
{
    private SaleSession(SaleOpening opening, ImmutableArray<SaleStep> steps, long revision)
    {
        Opening = opening;
        Steps = steps;
        Revision = revision;
        Holds = [];
    }

    /// <summary>Gets what was known when the sale began.</summary>
    public SaleOpening Opening { get; }

    /// <summary>Gets the steps in the order in which they happened; empty after destruction.</summary>
    public ImmutableArray<SaleStep> Steps { get; private init; }

    /// <summary>Gets the disputes because of which the session is kept longer, settled ones included.</summary>
    public ImmutableArray<DisputeHold> Holds { get; private init; }

    /// <summary>Gets the destruction of the steps; null while they are kept.</summary>
    public SessionDestruction? Destruction { get; private init; }

    /// <summary>Gets the concurrency stamp: the number of changes so far.</summary>
    public long Revision { get; private init; }

    /// <summary>Gets the step that concluded the contract; null while there is none.</summary>
    public SaleStep? Conclusion => Last(SaleStepKind.ContractConcluded);

    /// <summary>Gets the step that ended the contract; null while there is none.</summary>
    public SaleStep? ContractEnd => Last(SaleStepKind.ContractEnded);

    /// <summary>Gets whether no further step of the sale itself can follow.</summary>
    public bool IsClosed => Destruction is not null || Conclusion is not null || Last(SaleStepKind.Abandoned) is not null;

    /// <summary>Gets the seal of the present state.</summary>
    public SessionSeal Seal => new(Opening.SessionId, Steps.Length, Steps.IsEmpty ? StepEncoding.HashOpening(Opening) : Steps[^1].Hash);

    /// <summary>Restores a session that a store kept, as it is; verification tells whether it is genuine.</summary>
    /// <param name="opening">The opening.</param>
    /// <param name="steps">The steps in order.</param>
    /// <param name="holds">The disputes.</param>
    /// <param name="destruction">The destruction, if any.</param>
    /// <param name="revision">The concurrency stamp.</param>
    public static SaleSession Restore(
        SaleOpening opening, IEnumerable<SaleStep> steps, IEnumerable<DisputeHold> holds, SessionDestruction? destruction, long revision)
    {
        ArgumentNullException.ThrowIfNull(opening);
        ArgumentNullException.ThrowIfNull(steps);
        ArgumentNullException.ThrowIfNull(holds);
        return new(opening, [.. steps], revision) { Holds = [.. holds], Destruction = destruction };
    }

    /// <summary>Begins a session without steps.</summary>
    /// <param name="opening">The opening.</param>
    internal static SaleSession Begin(SaleOpening opening) => new(opening, [], 0);

    /// <summary>Returns the session with one more step; a clock that went back does not order steps anew.</summary>
    internal SaleSession Append(SaleAction action, DocumentVersion? document, DateTimeOffset now)
    {
        var seal = Seal;
        var earliest = Steps.IsEmpty ? Opening.OpenedAt : Steps[^1].At;
        var at = now < earliest ? earliest : now;
        return Changed(Steps.Add(new SaleStep(Steps.Length, at, action, document, seal.Head, Opening.SessionId)), Holds, null);
    }

    /// <summary>Returns the session with other disputes.</summary>
    internal SaleSession WithHolds(ImmutableArray<DisputeHold> holds) => Changed(Steps, holds, Destruction);

    /// <summary>Returns the session without its steps.</summary>
    internal SaleSession Destroy(SessionDestruction destruction) => Changed([], Holds, destruction);

    private SaleSession Changed(ImmutableArray<SaleStep> steps, ImmutableArray<DisputeHold> holds, SessionDestruction? destruction) =>
        new(Opening, steps, Revision + 1) { Holds = holds, Destruction = destruction };

    private SaleStep? Last(SaleStepKind kind)
    {
        for (var index = Steps.Length - 1; index >= 0; index--)
        {
            if (Steps[index].Action.Kind == kind)
            {
                return Steps[index];
            }
        }

        return null;
    }
}
