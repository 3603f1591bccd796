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

    /// <summary>The action of the entries that record erasures.</summary>
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

    /// <summary>Erases, and records it even when there was nothing to erase. Classes under a legal hold are left, and the entry says so.</summary>
    /// <param name="request">Whom, in which classes, and why.</param>
    /// <param name="cancellationToken">Stops half-way; repeat the call then.</param>
    /// <exception cref="AuditRecordingException">The erasure could not be recorded; repeat the call.</exception>
    public async ValueTask<ErasureReport> EraseAsync(ErasureRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var now = _parts.Clock.GetUtcNow();
        var kept = request.Categories.Where(_options.KeptByLaw.ContainsKey).ToDictionary(category => category, category => _options.KeptByLaw[category]);
        var ledger = await RetentionLedger.ReadAsync(_parts.Store, RetentionLedger.LogOf(request.Tenant, now), cancellationToken).ConfigureAwait(false);
        var held = request.Categories.Where(category => !kept.ContainsKey(category))
            .Select(category => (Category: category, Holds: ledger.HoldsOn(category, request.Subject)))
            .Where(static one => one.Holds.Count > 0).ToDictionary(static one => one.Category, static one => one.Holds);
        var erased = request.Categories.Where(category => !kept.ContainsKey(category) && !held.ContainsKey(category)).Order(StringComparer.Ordinal).ToList();
        var destroyed = new List<string>();
        var deleted = 0;
        foreach (var category in erased)
        {
            if (_parts.Keys is { } keys)
            {
                var name = new SubjectKeyName(request.Tenant, category, request.Subject);
                destroyed.AddRange(await keys.DestroyAsync(name, now, cancellationToken).ConfigureAwait(false));
            }

            var selection = new BodySelection(request.Tenant, category, request.Subject);
            deleted += await _parts.Store.DeleteBodiesAsync(selection, cancellationToken).ConfigureAwait(false);
        }

        var receipt = await RecordAsync(request, new ErasureRecord(request.LegalBasis, erased, kept, destroyed) { Held = held }, now, cancellationToken).ConfigureAwait(false);
        return new ErasureReport { Erased = erased, KeptByLaw = kept, Held = held, DestroyedKeys = destroyed, DeletedBodies = deleted, Receipt = receipt };
    }

    private async ValueTask<AppendReceipt> RecordAsync(
        ErasureRequest request, ErasureRecord record, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var item = new AuditEvent
        {
            Action = Action,
            Actor = request.Actor,
            Subject = request.Subject,
            OccurredAt = now,
            Body = JsonSerializer.SerializeToUtf8Bytes(record, ErasureJson.Readable.ErasureRecord),
            Protection = BodyProtection.AsGiven,
        };
        var log = new LogId(request.Tenant, Category, ChinaStandardTime.DateOf(now).Year);

        // Each call is an entry of its own: the version of the stream makes the key of a repetition differ from the first call's.
        var key = $"{request.RequestId}@{Entries.AuditInstant.ToMicroseconds(now)}";
        var result = await _logs.AppendAsync(new AppendRequest(log, request.Subject, key, [item]), _options.Level, cancellationToken).ConfigureAwait(false);
        return result.Receipt ?? throw new AuditRecordingException(
            $"the erasure '{request.RequestId}' was carried out but could not be recorded ({result.Outcome}); repeat it");
    }
}
