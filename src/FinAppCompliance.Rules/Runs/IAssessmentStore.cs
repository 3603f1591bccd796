namespace FinAppCompliance.Rules.Runs;

/// <summary>Keeps the records of runs and their findings. Nothing is ever changed or removed.</summary>
/// <remarks>Implementations are thread-safe. What was added is durable and visible to every later call before the call returns.</remarks>
public interface IAssessmentStore
{
    /// <summary>Adds a run under the next number of its scope, the first being 1.</summary>
    /// <param name="scope">What was assessed, such as the id of the institution; one that <see cref="StoredRun.CheckScope"/> takes, here and in every method.</param>
    /// <param name="run">The record.</param>
    /// <param name="cancellationToken">Stops waiting; whether the run was added is then unknown.</param>
    /// <exception cref="ArgumentException">The scope is not allowed.</exception>
    ValueTask<StoredRun> AddAsync(string scope, RunRecord run, CancellationToken cancellationToken);

    /// <summary>Finds a run; null when there is none.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="number">The number.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidDataException">The stored bytes are not those that were added.</exception>
    ValueTask<StoredRun?> FindAsync(string scope, long number, CancellationToken cancellationToken);

    /// <summary>Finds the newest run of a scope; null when there is none.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidDataException">The stored bytes are not those that were added.</exception>
    ValueTask<StoredRun?> FindLatestAsync(string scope, CancellationToken cancellationToken);

    /// <summary>Lists findings without reading whole runs, by run, then in the order of the run.</summary>
    /// <param name="query">Which findings.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<StoredFinding> ListAsync(FindingQuery query, CancellationToken cancellationToken);
}
