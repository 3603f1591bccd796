using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.SubjectKeys;

/// <summary>Keeps wrapped keys of persons in a database of their own.</summary>
internal sealed class RelationalSubjectKeyStore(
    IStoreEngine engine, Func<CancellationToken, ValueTask> forget, Func<CancellationToken, ValueTask<IReadOnlyList<string>>> findErased) : ISubjectKeyStore, IErasedBytes
{
    private const string Columns = "SELECT id, tenant, category, subject, wrapped, destroyed_us FROM subject_key ";
    private const string OfName = "WHERE tenant = @tenant AND category = @category AND subject = @subject";

    private const string Add =
        "INSERT INTO subject_key (id, tenant, category, subject, wrapped, destroyed_us) "
        + "VALUES (@id, @tenant, @category, @subject, @wrapped, NULL) ON CONFLICT DO NOTHING";

    public ValueTask<SubjectKey?> FindLivingAsync(SubjectKeyName name, CancellationToken cancellationToken) =>
        FirstAsync($"{Columns}{OfName} AND destroyed_us IS NULL", Of(name), cancellationToken);

    public ValueTask<SubjectKey?> FindAsync(string id, CancellationToken cancellationToken) =>
        FirstAsync($"{Columns}WHERE id = @id", [("id", id)], cancellationToken);

    public ValueTask<bool> TryAddAsync(SubjectKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        return engine.WriteAsync(
            async connection => await connection.ExecuteAsync(
                Add, cancellationToken, Of(key.Name, ("id", key.Id), ("wrapped", key.Wrapped.ToArray()))).ConfigureAwait(false) == 1,
            cancellationToken);
    }

    public async ValueTask<IReadOnlyList<string>> DestroyAsync(SubjectKeyName name, DateTimeOffset at, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> ids = [];
        await engine.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    $"UPDATE subject_key SET wrapped = @none, destroyed_us = @at {OfName} AND destroyed_us IS NULL",
                    cancellationToken,
                    Of(name, ("none", Array.Empty<byte>()), ("at", at.ToUnixTimeMilliseconds() * 1000))).ConfigureAwait(false);
                ids = await connection.ListAsync(
                    $"SELECT id FROM subject_key {OfName} ORDER BY id", row => row.GetString(0), cancellationToken, Of(name)).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await forget(cancellationToken).ConfigureAwait(false);
        return ids;
    }

    ValueTask<IReadOnlyList<string>> IErasedBytes.FindAsync(CancellationToken cancellationToken) => findErased(cancellationToken);

    private static (string Name, object? Value)[] Of(SubjectKeyName name, params (string Name, object? Value)[] more) =>
        [("tenant", name.Tenant), ("category", name.Category), ("subject", name.Subject), .. more];

    private static SubjectKey Read(IStoreRow row) => new()
    {
        Id = row.GetString(0),
        Name = new SubjectKeyName(row.GetString(1), row.GetString(2), row.GetString(3)),
        Wrapped = row.GetBytes(4),
        DestroyedAt = row.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5) / 1000),
    };

    private async ValueTask<SubjectKey?> FirstAsync(string sql, (string Name, object? Value)[] values, CancellationToken cancellationToken) =>
        (await engine.ListAsync(sql, Read, values, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
}
