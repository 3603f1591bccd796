using System.Runtime.CompilerServices;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Keeps steps of elevations in memory; nothing survives the process, so that a restart ends all access for a short time.</summary>
internal sealed class InMemoryElevationStore(TimeProvider clock) : IElevationStore
{
    private readonly Lock _gate = new();
    private readonly List<StoredElevation> _steps = [];

    public bool IsShared => false;

    public ValueTask<bool> AddAsync(Elevation elevation, long expectedNumber, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(elevation);
        lock (_gate)
        {
            if (_steps.Count != expectedNumber)
            {
                return ValueTask.FromResult(false);
            }

            _steps.Add(new(expectedNumber + 1, clock.GetUtcNow(), elevation));
            return ValueTask.FromResult(true);
        }
    }

    public async IAsyncEnumerable<StoredElevation> ListAfterAsync(long number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StoredElevation[] later;
        lock (_gate)
        {
            later = [.. _steps.Skip((int)long.Clamp(number, 0, _steps.Count))];
        }

        foreach (var step in later)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return step;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
