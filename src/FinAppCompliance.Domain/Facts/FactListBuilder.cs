namespace FinAppCompliance.Domain.Facts;

/// <summary>Makes collection expressions work for <see cref="FactList{T}"/>.</summary>
public static class FactListBuilder
{
    /// <summary>Creates a known list from its items.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items, copied.</param>
    public static FactList<T> Create<T>(ReadOnlySpan<T> items)
        where T : notnull => new(items);
}
