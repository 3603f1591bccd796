using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.Privacy.Notices;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Keeps published notices in a database; one whose bytes no longer have their hash is refused when it is read.</summary>
internal sealed class RelationalNoticeStore(TenantTables tables) : INoticeStore
{
    private const string OfApp = " WHERE tenant = @tenant AND app = @app";

    public async ValueTask<IReadOnlyList<SealedNotice>> LoadAfterAsync(string app, int version, CancellationToken cancellationToken) =>
        await tables.ListAsync(
            $"SELECT content, hash FROM privacy_notice{OfApp} AND version > @version ORDER BY version",
            static row => SealedNotice.Read(row.GetBytes(0), row.GetString(1)),
            cancellationToken,
            ("app", app),
            ("version", version)).ConfigureAwait(false);

    /// <summary>Whether the notices lie in the tables of the same tenant and database.</summary>
    internal bool IsIn(TenantTables others) => ReferenceEquals(tables, others);

    public ValueTask<bool> AddAsync(SealedNotice notice, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(notice);
        return tables.WriteAsync(
            async transaction =>
            {
                await transaction.LockAsync("notices").ConfigureAwait(false);
                return await transaction.ExecuteAsync(
                    "INSERT INTO privacy_notice (tenant, app, version, hash, effective_us, content) SELECT @tenant, @app, @version, @hash, @effective, @content "
                    + $"WHERE NOT EXISTS (SELECT 1 FROM privacy_notice{OfApp} AND version >= @version)",
                    ("app", StoreKey.Check(notice.App, "app")),
                    ("version", notice.Version),
                    ("hash", notice.Hash),
                    ("effective", StoreInstant.Of(notice.EffectiveFrom)),
                    ("content", notice.Json.ToArray())).ConfigureAwait(false) == 1;
            },
            cancellationToken);
    }

    public async ValueTask<DateTimeOffset?> FindEndAsync(string app, CancellationToken cancellationToken)
    {
        var ends = await tables.ListAsync($"SELECT end_us FROM privacy_service_end{OfApp}", static row => row.Instant(0), cancellationToken, ("app", app)).ConfigureAwait(false);
        return ends is [var end] ? end : null;
    }

    public async ValueTask RecordEndAsync(string app, DateTimeOffset end, CancellationToken cancellationToken)
    {
        (string Name, object? Value)[] values = [("app", StoreKey.Check(app, nameof(app))), ("end", StoreInstant.Of(end))];
        await tables.WriteAsync(
            async transaction =>
            {
                await transaction.ExecuteAsync("INSERT INTO privacy_service_end (tenant, app, end_us) VALUES (@tenant, @app, @end) ON CONFLICT DO NOTHING", values).ConfigureAwait(false);
                await transaction.ExecuteAsync($"UPDATE privacy_service_end SET end_us = @end{OfApp} AND end_us > @end", values).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }
}
