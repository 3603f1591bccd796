using System.Collections.Immutable;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>Which schemas of a database were found to fit. One that does not fit stops the stores of its concept only.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class SchemaState(IReadOnlyList<SchemaSet> sets, Func<SchemaSet, CancellationToken, ValueTask> run) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ImmutableHashSet<string> _ready = [];
    private bool _wasTried;

    // Whether a set was found to fit; whether all were when none is named.
    public bool IsReady(string? name) => name is null ? Volatile.Read(ref _ready).Count == sets.Count : Volatile.Read(ref _ready).Contains(name);

    /// <summary>Applies or verifies all schemas at the first call, later what is asked for and did not fit before.</summary>
    /// <param name="name">The schema that must fit; null when all must.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnusableException">The schema does not fit.</exception>
    public async ValueTask EnsureAsync(string? name, CancellationToken cancellationToken)
    {
        if (IsReady(name))
        {
            return;
        }

        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var isFirst = !_wasTried;
            foreach (var set in sets.Where(set => !_ready.Contains(set.Name) && (isFirst || name is null || name == set.Name)))
            {
                await TryAsync(set, isNeeded: name is null || name == set.Name, cancellationToken).ConfigureAwait(false);
            }

            _wasTried = true;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async ValueTask TryAsync(SchemaSet set, bool isNeeded, CancellationToken cancellationToken)
    {
        try
        {
            await run(set, cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _ready, _ready.Add(set.Name));
        }
        catch (StoreUnusableException) when (!isNeeded)
        {
            // The stores of that concept run it again at their first use, and say what is wrong.
        }
    }
}
