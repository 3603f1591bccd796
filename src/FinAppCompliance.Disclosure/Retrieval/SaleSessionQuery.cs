using FinAppCompliance.Disclosure.SaleSessions;

namespace FinAppCompliance.Disclosure.Retrieval;

/// <summary>Selects sale sessions by customer, product, application and time; conditions left out select everything.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record SaleSessionQuery
{
    /// <summary>Gets the customer; null for any.</summary>
    public CustomerPseudonym? Customer { get; init; }

    /// <summary>Gets the product; null for any.</summary>
    public string? ProductId { get; init; }

    /// <summary>Gets the application; null for any.</summary>
    public string? ApplicationId { get; init; }

    /// <summary>Gets the first instant at which the session may have been opened; null for any.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the instant before which the session was opened; null for any.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets whether only sessions with a concluded contract are wanted; all unless set.</summary>
    public bool ConcludedOnly { get; init; }

    /// <summary>Gets the most sessions to list, 1 or more; 1,000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than one.</exception>
    public int Limit
    {
        get;
        init => field = value >= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Limit), value, "the limit must be at least 1");
    } = 1000;

    /// <summary>Says whether a session is selected; the limit is the store's to keep.</summary>
    /// <param name="session">The session.</param>
    public bool Selects(SaleSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        var opening = session.Opening;
        return (Customer is null || Customer == opening.Customer) &&
            (ProductId is null || string.Equals(ProductId, opening.ProductId, StringComparison.Ordinal)) &&
            (ApplicationId is null || string.Equals(ApplicationId, opening.ApplicationId, StringComparison.Ordinal)) &&
            (From is null || opening.OpenedAt >= From) &&
            (Until is null || opening.OpenedAt < Until) &&
            (!ConcludedOnly || session.Conclusion is not null);
    }
}
