using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Domain.Rectifications;

/// <summary>The answer to a step: the item after it, or every reason against it.</summary>
/// <param name="Item">The item after the step; null when it is refused.</param>
/// <param name="Faults">Every reason against the step; empty when it was taken.</param>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record RectificationResult(RectificationRecord? Item, FactList<RecordFault> Faults)
{
    /// <summary>Gets whether the step was taken.</summary>
    public bool IsTaken => Item is not null;

    internal static RectificationResult Of(RectificationRecord item, IReadOnlyList<RecordFault> faults) => new(faults.Count == 0 ? item : null, [.. faults]);
}
