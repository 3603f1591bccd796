using System.Runtime.CompilerServices;
using FinAppCompliance.Authorization.Elevations;

namespace FinAppCompliance.Authorization.Tests.Elevations;

/// <summary>A store that several desks write to, as a database would be; it can be cut off, or show a later state than a desk judged on.</summary>
internal sealed class SharedElevationStore : IElevationStore
{
    private readonly Lock _gate = new();
    private readonly List<StoredElevation> _steps = [];

    public bool IsShared => true;

    public bool IsCutOff { get; set; }

    // Taken between a desk's reading and its writing; once.
    public Func<Task>? Meanwhile { get; set; }

    public IReadOnlyList<StoredElevation> Steps
    {
        get
        {
            lock (_gate)
            {
                return [.. _steps];
            }
        }
    }

    public async ValueTask<bool> AddAsync(Elevation elevation, long expectedNumber, CancellationToken cancellationToken)
    {
        if (Meanwhile is { } meanwhile)
        {
            Meanwhile = null;
            await meanwhile();
        }

        ThrowIfCutOff();
        lock (_gate)
        {
            if (_steps.Count != expectedNumber)
            {
                return false;
            }

            _steps.Add(new(expectedNumber + 1, DateTimeOffset.UnixEpoch, elevation));
            return true;
        }
    }

    public async IAsyncEnumerable<StoredElevation> ListAfterAsync(long number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.Yield();
        ThrowIfCutOff();
        foreach (var step in Steps.Skip((int)number))
        {
            yield return step;
        }
    }

    public void Remove(int at) => _steps.RemoveAt(at);

    private void ThrowIfCutOff()
    {
        if (IsCutOff)
        {
            throw new IOException("no line to the store");
        }
    }
}
