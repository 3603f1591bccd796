namespace FinAppCompliance.Privacy.Facts;

/// <summary>Says about which applications facts are given.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IAssessedApplications
{
    /// <summary>Returns the applications as they were known at an instant, each once.</summary>
    /// <param name="asOf">The instant of the assessment.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<AssessedApplication>> ListAsync(DateTimeOffset asOf, CancellationToken cancellationToken);
}
