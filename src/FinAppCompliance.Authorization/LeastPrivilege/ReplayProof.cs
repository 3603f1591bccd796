using FinAppCompliance.Authorization.Logging;

namespace FinAppCompliance.Authorization.LeastPrivilege;

/// <summary>The outcome of replaying logged permissions under a narrower policy.</summary>
/// <param name="Kept">How many are permitted as before, with the same treatment of their fields.</param>
/// <param name="Lost">Those that are not.</param>
/// <param name="NotReproducible">Those that the present policy itself no longer permits, of which nothing is claimed.</param>
/// <remarks>
/// The log holds no values, so conditions, which a proposal never changes, are taken to hold as they did. Immutable and
/// thread-safe.
/// </remarks>
public sealed record ReplayProof(int Kept, IReadOnlyList<AccessLogEntry> Lost, IReadOnlyList<AccessLogEntry> NotReproducible)
{
    /// <summary>Gets whether everything that could be replayed stays permitted.</summary>
    public bool Holds => Lost.Count == 0;

    /// <inheritdoc/>
    public bool Equals(ReplayProof? other) =>
        other is not null && Kept == other.Kept && Lost.SequenceEqual(other.Lost) && NotReproducible.SequenceEqual(other.NotReproducible);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kept, Lost.Count, NotReproducible.Count);
}
