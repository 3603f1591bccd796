using System.Text.Json;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Retention;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Erases what bodies say about a person: destroys the keys, deletes bodies and salts, records it. Proofs do not change.</summary>
/// <remarks>Thread-safe. A call that failed half-way is repeated with the same request id.</remarks>
public sealed class SubjectErasure
{
    /// <summary>The class of the entries that record erasures.</summary>
    public const string Category = "erasure";

    /// <summary>The action of an entry that says what will be erased now.</summary>
    public const string Ordered = "erasure-ordered";

    /// <summary>The action of an entry that says what was erased.</summary>
    public const string Action = "erasure-executed";

    private readonly AuditLogs _logs;
    private readonly AuditTrailParts _parts;
    private readonly AuditTrailOptions _options;

    /// <summary>Creates the erasure over the parts of an audit trail.</summary>
    /// <param name="logs">The logs, which record it.</param>
    /// <param name="parts">The parts of the same trail.</param>
    /// <param name="options">The settings of the same trail.</param>
    public SubjectErasure(AuditLogs logs, AuditTrailParts parts, AuditTrailOptions options)
    {
        ArgumentNullException.ThrowIfNull(logs);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(options);
        _logs = logs;
        _parts = parts;
        _options = options;
    }

    /// <summary>
    /// Erases what the logs hold now, with an entry before the first deletion and one after the last, and records it even when there was nothing to
    /// erase. Classes under a legal hold are left, and the entries say so.
    /// </summary>
    /// <param name="request">Whom, in which classes, and why.</param>
    /// <param name="cancellationToken">Stops half-way; repeat the call then.</param>
    /// <exception cref="AuditRecordingException">The erasure could not be recorded; repeat the call.</exception>
    public async ValueTask<ErasureReport> EraseAsync(ErasureRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = _parts.Clock.GetUtcNow();
        var kept = request.Categories.Where(_options.KeptByLaw.ContainsKey).ToDictionary(category => category, category => _options.KeptByLaw[category]);
        var ledger = await RetentionLedger.ReadAsync(_parts, RetentionLedger.LogOf(request.Tenant, now), cancellationToken).ConfigureAwait(false);
        var held = request.Categories.Where(category => !kept.ContainsKey(category))
            .Select(category => (Category: category, Holds: ledger.HoldsOn(category, request.Subject)))
            .Where(static one => one.Holds.Count > 0).ToDictionary(static one => one.Category, static one => one.Holds);
        var erased = request.Categories.Where(category => !kept.ContainsKey(category) && !held.ContainsKey(category)).Order(StringComparer.Ordinal).ToList();
        var record = new ErasureRecord(request.LegalBasis, erased, kept, []) { Held = held };
        var (destroyed, deleted) = (new List<string>(), 0);
        if (erased.Count > 0)
        {
            var logs = await LogsOfAsync(request.Tenant, erased, cancellationToken).ConfigureAwait(false);
            record = record with { Below = logs.ToDictionary(static log => log.Log.Path, static log => log.Size) };
            var order = await RecordAsync(request, Ordered, record, now, cancellationToken).ConfigureAwait(false);
            destroyed.AddRange(await DestroyKeysAsync(request, erased, now, cancellationToken).ConfigureAwait(false));
            foreach (var (log, size) in logs)
            {
                var what = new DeletionOrder(log, request.Subject, size, order.Log, order.FirstIndex);
                deleted += await _parts.Store.DeleteBodiesAsync(what, cancellationToken).ConfigureAwait(false);
            }
        }

        var receipt = await RecordAsync(request, Action, record with { DestroyedKeys = destroyed }, now, cancellationToken).ConfigureAwait(false);
        var pending = await PendingAsync(cancellationToken).ConfigureAwait(false);
        return new ErasureReport { Erased = erased, KeptByLaw = kept, Held = held, DestroyedKeys = destroyed, DeletedBodies = deleted, Pending = pending, Receipt = receipt };
    }

    private async ValueTask<IReadOnlyList<string>> PendingAsync(CancellationToken cancellationToken)
    {
        var pending = new List<string>();
        foreach (var store in new object?[] { _parts.Store, _parts.Keys }.OfType<IErasedBytes>())
        {
            pending.AddRange(await store.FindAsync(cancellationToken).ConfigureAwait(false));
        }

        return pending;
    }

    private async ValueTask<IReadOnlyList<(LogId Log, long Size)>> LogsOfAsync(
        string tenant, List<string> categories, CancellationToken cancellationToken)
    {
        var logs = new List<(LogId, long)>();
        foreach (var log in await _parts.Store.ListAsync(tenant, cancellationToken).ConfigureAwait(false))
        {
            if (categories.Contains(log.Category, StringComparer.Ordinal))
            {
                logs.Add((log, (await _parts.Store.FindHeadAsync(log, cancellationToken).ConfigureAwait(false))?.Size ?? 0));
            }
        }

        return logs;
    }

    private async ValueTask<IReadOnlyList<string>> DestroyKeysAsync(
        ErasureRequest request, List<string> categories, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var destroyed = new List<string>();
        foreach (var category in _parts.Keys is null ? [] : categories)
        {
            var name = new SubjectKeyName(request.Tenant, category, request.Subject);
            destroyed.AddRange(await _parts.Keys!.DestroyAsync(name, now, cancellationToken).ConfigureAwait(false));
        }

        return destroyed;
    }

    private async ValueTask<AppendReceipt> RecordAsync(
        ErasureRequest request, string action, ErasureRecord record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var item = new AuditEvent
        {
            Action = action,
            Actor = request.Actor,
            Subject = request.Subject,
            OccurredAt = now,
            Body = JsonSerializer.SerializeToUtf8Bytes(record, ErasureJson.Readable.ErasureRecord),
            Protection = BodyProtection.AsGiven,
        };
        var log = new LogId(request.Tenant, Category, ChinaStandardTime.DateOf(now).Year);

        // Each call is an entry of its own: the version of the stream makes the key of a repetition differ from the first call's.
        var key = $"{request.RequestId}@{Entries.AuditInstant.ToMicroseconds(now)}/{action}";
        var result = await _logs.AppendAsync(new AppendRequest(log, request.Subject, key, [item]), _options.Level, cancellationToken).ConfigureAwait(false);
        return result.Receipt ?? throw new AuditRecordingException(
            $"'{action}' of the erasure '{request.RequestId}' could not be recorded ({result.Outcome}); repeat the erasure");
    }
}
