namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Holds the number of applications against a ceiling.</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
/// <param name="Ceiling">The ceiling.</param>
/// <param name="Count">The number of applications in service that it counts.</param>
/// <param name="Unclear">The number that might belong to it, were their facts known.</param>
/// <param name="Allowed">The number allowed: the ceiling, or an approved exception from it.</param>
public sealed record CeilingCount(PortfolioCeiling Ceiling, int Count, int Unclear, int Allowed)
{
    /// <summary>Gets whether the number is above what is allowed, whatever the unclear ones are.</summary>
    public bool IsExceeded => Count > Allowed;

    /// <summary>Gets whether it is known to be within what is allowed.</summary>
    public bool IsKept => Count + Unclear <= Allowed;
}
