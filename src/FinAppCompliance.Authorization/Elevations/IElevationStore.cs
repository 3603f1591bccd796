namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Keeps every step of every elevation in one order, so that access for a short time survives a restart and its history can be shown. Nothing is ever changed or removed.</summary>
/// <remarks>Implementations are thread-safe. What was added is durable and visible to every later call before the call returns.</remarks>
public interface IElevationStore
{
    /// <summary>Gets whether the store may hold steps that this process did not take: those of other processes, or of an earlier run.</summary>
    bool IsShared { get; }

    /// <summary>Adds an elevation as it is after a step, unless another step was added since.</summary>
    /// <param name="elevation">The elevation after the step.</param>
    /// <param name="expectedNumber">The number of the newest step that is known, of any elevation; zero for none.</param>
    /// <param name="cancellationToken">Stops waiting; whether it was added is then unknown.</param>
    /// <returns>Whether it was added; false when the newest has another number.</returns>
    ValueTask<bool> AddAsync(Elevation elevation, long expectedNumber, CancellationToken cancellationToken);

    /// <summary>Lists the steps after a number, in order and without gaps.</summary>
    /// <param name="number">The number of the last step that is known; zero lists all.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    /// <exception cref="InvalidDataException">The stored bytes are not those that were added.</exception>
    IAsyncEnumerable<StoredElevation> ListAfterAsync(long number, CancellationToken cancellationToken);
}
