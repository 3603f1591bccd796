using System.Collections.Concurrent;

namespace FinAppCompliance.Authorization.Elevations;

/// <summary>Holds the elevations of a store as far as they were read. Reading them is free of locks; each step is kept before it shows.</summary>
internal sealed class ElevationLedger(IElevationStore store, TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Elevation> _known = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private long _number;
    private long _readAt;
    private bool _wasRead;

    public long Number => Volatile.Read(ref _number);

    public ICollection<Elevation> All => _known.Values;

    public Elevation? Find(string id) => _known.GetValueOrDefault(id);

    // Whether everything that was kept before so long ago is known.
    public bool IsReadWithin(TimeSpan time) =>
        !store.IsShared || (Volatile.Read(ref _wasRead) && clock.GetElapsedTime(Volatile.Read(ref _readAt)) <= time);

    public async ValueTask ReadAsync(CancellationToken cancellationToken)
    {
        if (!store.IsShared)
        {
            return;
        }

        var began = clock.GetTimestamp();
        await foreach (var step in store.ListAfterAsync(Number, cancellationToken).ConfigureAwait(false))
        {
            Apply(step.Number, step.Elevation);
        }

        lock (_gate)
        {
            Volatile.Write(ref _readAt, _wasRead ? long.Max(_readAt, began) : began);
            Volatile.Write(ref _wasRead, true);
        }
    }

    public async ValueTask<bool> TryKeepAsync(Elevation elevation, long number, CancellationToken cancellationToken)
    {
        if (!await store.AddAsync(elevation, number, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        Apply(number + 1, elevation);
        return true;
    }

    private void Apply(long number, Elevation elevation)
    {
        lock (_gate)
        {
            if (number <= _number)
            {
                return;
            }

            if (number != _number + 1)
            {
                throw new InvalidDataException($"step {_number + 1} of the elevations is missing before step {number}; restore the store");
            }

            _known[elevation.Request.Id] = elevation;
            Volatile.Write(ref _number, number);
        }
    }
}
