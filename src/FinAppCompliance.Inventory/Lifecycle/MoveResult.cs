using FinAppCompliance.Inventory.Register;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The answer to a request to move: the verdict, and what became of the register.</summary>
/// <remarks>Immutable and thread-safe; compared by reference of its parts.</remarks>
/// <param name="Verdict">The verdict with every guard asked; null when there is no such application.</param>
/// <param name="Result">What became of the register; refused when the verdict does not allow the move.</param>
public sealed record MoveResult(MoveVerdict? Verdict, RegisterResult Result)
{
    /// <summary>Gets whether the application moved.</summary>
    public bool IsMoved => Result.IsRecorded;
}
