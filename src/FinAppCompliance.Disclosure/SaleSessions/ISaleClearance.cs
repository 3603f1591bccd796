namespace FinAppCompliance.Disclosure.SaleSessions;

/// <summary>Says, before a sale begins, whether the institution may make it at all.</summary>
/// <remarks>Implementations are thread-safe. What is not known is an objection, never a permission.</remarks>
public interface ISaleClearance
{
    /// <summary>Returns what stands against a sale; nothing when it is cleared.</summary>
    /// <param name="opening">The sale.</param>
    /// <param name="at">The instant at which it would begin.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<SaleObjection>> CheckAsync(SaleOpening opening, DateTimeOffset at, CancellationToken cancellationToken);
}
