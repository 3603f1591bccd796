using System.Data.Common;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.EntityFrameworkCore.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>Writes audit entries inside the host's own transaction, so that a row of business and its entry are committed together or not at all.</summary>
/// <remarks>
/// The host's transaction must be on the database that was chosen for the stores. An entry is durable with the host's commit; it is
/// under the proof of its log once <see cref="MoveAsync"/> has moved it there, which may be repeated at will: the key of an entry makes
/// sure that it comes into its log once. Until then its body lies in the outbox as it was given, so give it no personal data in clear.
/// Thread-safe.
/// </remarks>
public sealed class AuditOutbox
{
    private const int Page = 500;

    private readonly IStoreEngine _engine;
    private readonly IAuditRecorder _recorder;

    internal AuditOutbox(IStoreEngine engine, IAuditRecorder recorder)
    {
        _engine = engine;
        _recorder = recorder;
    }

    /// <summary>Applies or verifies the schema. Call it once at start, outside any transaction.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="Schema.StoreSchemaException">The schema is missing, changed or newer.</exception>
    public async ValueTask PrepareAsync(CancellationToken cancellationToken = default)
    {
        var connection = await _engine.OpenAsync(cancellationToken).ConfigureAwait(false);
        await connection.DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Writes an entry inside the current transaction of a context.</summary>
    /// <param name="context">The context; it must be in a transaction.</param>
    /// <param name="entry">The entry; its key must be new among those that wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">The context is in no transaction.</exception>
    /// <exception cref="AuditRecordingException">The entry could not be written; roll the transaction back.</exception>
    public ValueTask AddAsync(DbContext context, AuditEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Database.CurrentTransaction is { } transaction
            ? AddAsync(transaction.GetDbTransaction(), entry, cancellationToken)
            : throw new InvalidOperationException("the context is in no transaction; begin one, so that row and entry are committed together");
    }

    /// <summary>Writes an entry inside a transaction.</summary>
    /// <param name="transaction">The open transaction.</param>
    /// <param name="entry">The entry; its key must be new among those that wait.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="InvalidOperationException">The transaction has ended, or is on another kind of database.</exception>
    /// <exception cref="ArgumentException">The log would refuse the entry: a text longer than 512 characters or with what no store keeps, or a body that is too large.</exception>
    /// <exception cref="AuditRecordingException">The entry could not be written; roll the transaction back.</exception>
    public async ValueTask AddAsync(DbTransaction transaction, AuditEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transaction);
        ArgumentNullException.ThrowIfNull(entry);
        AuditOutboxRows.Check(entry);
        var connection = transaction.Connection
            ?? throw new InvalidOperationException("the transaction has ended; add entries before it is committed");
        if (!_engine.ConnectionType.IsInstanceOfType(connection))
        {
            throw new InvalidOperationException($"the transaction is one of '{connection.GetType().Name}', and the stores are on '{_engine.ConnectionType.Name}'; use one database for both");
        }

        var command = connection.Command(AuditOutboxRows.Insert, AuditOutboxRows.ValuesOf(entry));
        await using (command.ConfigureAwait(false))
        {
            command.Transaction = transaction;
            try
            {
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DbException error)
            {
                throw new AuditRecordingException(
                    $"the entry '{entry.IdempotencyKey}' could not be written into the outbox: {error.Message}; give each entry a key of its own, and call PrepareAsync once at start", error);
            }
        }
    }

    /// <summary>Moves what waits into the logs, oldest first. Call it from time to time on the process that writes the logs; calling it again is safe.</summary>
    /// <param name="cancellationToken">Stops waiting; what was not moved stays.</param>
    /// <returns>How many entries were moved.</returns>
    /// <exception cref="AuditRecordingException">Some entries could not be recorded and stay in the outbox; all others were moved.</exception>
    public async ValueTask<int> MoveAsync(CancellationToken cancellationToken = default)
    {
        var (moved, refused) = (0, new List<AuditRecordingException>());
        while (true)
        {
            var page = await LoadAsync(refused.Count, cancellationToken).ConfigureAwait(false);
            foreach (var entry in page)
            {
                try
                {
                    await _recorder.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
                }
                catch (AuditRecordingException error)
                {
                    refused.Add(error);
                    continue;
                }

                await DeleteAsync(entry, cancellationToken).ConfigureAwait(false);
                moved++;
            }

            if (page.Count < Page)
            {
                return refused.Count == 0
                    ? moved
                    : throw new AuditRecordingException($"{moved} entries were moved and {refused.Count} stay in the outbox; the first: {refused[0].Message}", refused[0]);
            }
        }
    }

    /// <summary>Counts the entries of all tenants that wait.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<long> CountAsync(CancellationToken cancellationToken = default) =>
        (await _engine.ListAsync(AuditOutboxRows.Count, static row => row.GetInt64(0), [], cancellationToken).ConfigureAwait(false))[0];

    // What was refused stands before what was not tried yet; what arrives before it meanwhile waits for the next call.
    private ValueTask<List<AuditEntry>> LoadAsync(int skip, CancellationToken cancellationToken) =>
        _engine.ListAsync(AuditOutboxRows.Load, AuditOutboxRows.Read, [("most", Page), ("skip", skip)], cancellationToken);

    private async ValueTask DeleteAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        await _engine.WriteAsync(
            async connection => await connection.ExecuteAsync(AuditOutboxRows.Delete, cancellationToken, AuditOutboxRows.KeyOf(entry)).ConfigureAwait(false) >= 0,
            cancellationToken).ConfigureAwait(false);
}
