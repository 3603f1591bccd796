namespace FinAppCompliance.Domain.Deadlines;

/// <summary>How much an institution may set where the law states no number.</summary>
/// <param name="Least">The smallest amount, in the unit of the deadline.</param>
/// <param name="Most">The greatest amount, in the unit of the deadline.</param>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public readonly record struct DeadlineBounds(int Least, int Most)
{
    /// <summary>Says whether an amount may be set.</summary>
    /// <param name="amount">The amount.</param>
    public bool Allow(int amount) => amount >= Least && amount <= Most;
}
