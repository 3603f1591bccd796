using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Privacy.Retention;

/// <summary>The record of carrying out a deletion plan.</summary>
/// <remarks>Immutable; equality is by value.</remarks>
public sealed record DeletionExecution
{
    /// <summary>Gets the hash of the plan that was carried out.</summary>
    public required string PlanHash { get; init; }

    /// <summary>Gets who approved the plan: somebody else than who made it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Gets when it was approved.</summary>
    public required DateTimeOffset ApprovedAt { get; init; }

    /// <summary>Gets what was done.</summary>
    public required FactList<DisposalDeed> Deeds { get; init; }
}
