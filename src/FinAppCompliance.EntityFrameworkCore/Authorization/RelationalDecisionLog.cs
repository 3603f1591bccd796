using System.Runtime.CompilerServices;
using System.Text;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Json;

namespace FinAppCompliance.EntityFrameworkCore.Authorization;

/// <summary>Keeps decisions in a database; an answer waits for the flush.</summary>
internal sealed class RelationalDecisionLog(TenantTables tables) : IAccessDecisionLog, IAccessDecisionHistory
{
    private const int Page = 1000;

    public async ValueTask RecordAsync(AccessLogEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var isRecorded = await tables.WriteAsync(
            async transaction =>
            {
                // One at a time, so that a page never misses a decision that was given a place before it and committed after it.
                await transaction.LockAsync("access-decisions").ConfigureAwait(false);
                var last = await transaction.ListAsync("SELECT COALESCE(MAX(place), 0) FROM access_decision WHERE tenant = @tenant", static row => row.GetInt64(0)).ConfigureAwait(false);
                return await transaction.InsertAsync(
                    "access_decision",
                    ("place", last[0] + 1),
                    ("at_us", StoreInstant.Of(entry.At)),
                    ("subject", Safe(entry.Subject)),
                    ("asset", Safe(entry.Asset)),
                    ("grant_id", SafeOrNull(entry.GrantId)),
                    ("verdict", entry.Verdict.ToString()),
                    ("body", StoredJson.Write(entry))).ConfigureAwait(false) == 1;
            },
            cancellationToken).ConfigureAwait(false);
        if (!isRecorded)
        {
            throw new IOException("the decision was not recorded; deny what must be logged");
        }
    }

    public async IAsyncEnumerable<AccessLogEntry> ListAsync(AccessLogQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var (place, isLast) = (0L, false);
        var filter = Where(query);
        while (!isLast)
        {
            var page = await tables.ListAsync(
                $"SELECT place, body FROM access_decision WHERE tenant = @tenant{filter.Sql} AND place > @place ORDER BY place LIMIT {Page}",
                static row => (Place: row.GetInt64(0), Body: row.GetBytes(1)),
                cancellationToken,
                [.. filter.Values, ("place", place)]).ConfigureAwait(false);
            isLast = page.Count < Page;
            foreach (var row in page)
            {
                place = row.Place;
                if (StoredJson.Read<AccessLogEntry>(row.Body, $"decision {row.Place}") is var entry && query.Selects(entry))
                {
                    yield return entry;
                }
            }
        }
    }

    // A request may name anything; a denial of it is recorded all the same, under a text that every database keeps.
    private static string Safe(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.Replace("\0", "\\0", StringComparison.Ordinal)));

    private static SqlFilter Where(AccessLogQuery query) => new SqlFilter()
        .Add("at_us >= @from", "from", StoreInstant.Of(query.From))
        .Add("at_us <= @until", "until", StoreInstant.Of(query.Until))
        .Add("subject = @subject", "subject", SafeOrNull(query.Subject))
        .Add("asset = @asset", "asset", SafeOrNull(query.Asset))
        .Add("grant_id = @grant", "grant", SafeOrNull(query.GrantId));

    private static string? SafeOrNull(string? text) => text is null ? null : Safe(text);
}
