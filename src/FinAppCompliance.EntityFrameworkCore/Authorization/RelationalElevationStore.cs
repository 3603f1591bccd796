using System.Runtime.CompilerServices;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Authorization;

/// <summary>Keeps every step of elevations in a database.</summary>
internal sealed class RelationalElevationStore(TenantTables tables, TimeProvider clock) : IElevationStore
{
    private const int Page = 200;

    public bool IsShared => true;

    public ValueTask<bool> AddAsync(Elevation elevation, long expectedNumber, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(elevation);
        var next = new StoredElevation(expectedNumber + 1, clock.GetUtcNow(), elevation);
        return tables.WriteAsync(
            async transaction =>
            {
                // One at a time, so that every step was judged on all steps before it.
                await transaction.LockAsync("elevations").ConfigureAwait(false);
                var last = await transaction.ListAsync("SELECT COALESCE(MAX(number), 0) FROM access_elevation WHERE tenant = @tenant", static row => row.GetInt64(0)).ConfigureAwait(false);
                return last[0] == expectedNumber && await transaction.InsertAsync(
                    "access_elevation",
                    ("number", next.Number),
                    ("recorded_us", StoreInstant.Of(next.RecordedAt)),
                    ("id", StoreKey.Check(elevation.Request.Id, "id")),
                    ("subject", StoreKey.Check(elevation.Request.Subject, "subject")),
                    ("digest", next.Digest),
                    ("content", next.Content.ToArray())).ConfigureAwait(false) == 1;
            },
            cancellationToken);
    }

    public async IAsyncEnumerable<StoredElevation> ListAfterAsync(long number, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (last, isEnd) = (number, false);
        while (!isEnd)
        {
            var page = await tables.ListAsync(
                $"SELECT number, recorded_us, content, digest FROM access_elevation WHERE tenant = @tenant AND number > @number ORDER BY number LIMIT {Page}",
                static row => new StoredElevation(row.GetInt64(0), row.Instant(1), row.GetBytes(2), row.GetString(3)),
                cancellationToken,
                ("number", last)).ConfigureAwait(false);
            isEnd = page.Count < Page;
            foreach (var step in page)
            {
                last = step.Number;
                yield return step;
            }
        }
    }
}
