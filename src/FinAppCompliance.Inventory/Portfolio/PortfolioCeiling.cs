using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>The institution's own ceiling on the number of applications in service (N99-02.5).</summary>
/// <remarks>Immutable, compared by value, thread-safe.</remarks>
public sealed record PortfolioCeiling
{
    /// <summary>Gets the unit counted; null for the whole institution.</summary>
    public string? UnitId { get; init; }

    /// <summary>Gets the form counted; null for any.</summary>
    public AppForm? Form { get; init; }

    /// <summary>Gets the audience counted; null for any.</summary>
    public AppAudience? Audience { get; init; }

    /// <summary>Gets the greatest number allowed; zero or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public required int Most
    {
        get;
        init => field = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(Most), value, "a ceiling must not be negative");
    }
}
