using System.Text.Json;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Retention;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>What the entries about erasures and retention of a tenant say of the bodies of one log.</summary>
internal sealed class DeletionRecords
{
    private const int Page = 1000;

    private readonly LogId _log;
    private readonly TreeHashSet _hashes;
    private readonly Dictionary<string, Extent> _erased = new(StringComparer.Ordinal);
    private Extent _expired = Extent.None;

    private DeletionRecords(LogId log, TreeHashSet hashes) => (_log, _hashes) = (log, hashes);

    public static async ValueTask<DeletionRecords> ReadAsync(IAuditLogStore store, LogId log, TreeHashSet hashes, CancellationToken cancellationToken)
    {
        var records = new DeletionRecords(log, hashes);

        // Nothing may delete the entries that say what was deleted.
        if (log.Category is SubjectErasure.Category or BodyRetention.Category)
        {
            return records;
        }

        foreach (var source in await store.ListAsync(log.Tenant, cancellationToken).ConfigureAwait(false))
        {
            if (source.Category is SubjectErasure.Category or BodyRetention.Category)
            {
                await records.TakeAsync(store, source, cancellationToken).ConfigureAwait(false);
            }
        }

        return records;
    }

    public bool Erases(AuditEnvelope envelope) => _erased.TryGetValue(envelope.Subject, out var extent) && extent.Covers(envelope);

    public bool Expires(AuditEnvelope envelope) => _expired.Covers(envelope);

    private async ValueTask TakeAsync(IAuditLogStore store, LogId source, CancellationToken cancellationToken)
    {
        for (var (start, isLast) = (0L, false); !isLast; start += Page)
        {
            var entries = await store.ReadAsync(source, start, Page, withBodies: true, cancellationToken).ConfigureAwait(false);
            foreach (var entry in entries)
            {
                Take(source, entry);
            }

            isLast = entries.Count < Page;
        }
    }

    // An entry that is not the one that was recorded, or whose details are gone, accounts for nothing.
    private void Take(LogId source, StoredEntry entry)
    {
        if (!AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope)
            || entry.Body is not { KeyId: null } body || !_hashes.Commits(entry, body, envelope.Commitment))
        {
            return;
        }

        try
        {
            if (source.Category == BodyRetention.Category)
            {
                TakeRetention(envelope, body);
            }
            else
            {
                TakeErasure(envelope, body);
            }
        }
        catch (JsonException)
        {
            // A host's own entry of another form says nothing about bodies; those that are absent stay unexplained, and are reported.
        }
    }

    private void TakeRetention(AuditEnvelope envelope, SealedBody body)
    {
        if (envelope.Action == BodyRetention.Ordered && string.Equals(envelope.Subject, _log.Path, StringComparison.Ordinal)
            && JsonSerializer.Deserialize(body.Bytes.Span, RetentionJson.Default.RetentionNote) is { } note)
        {
            _expired = _expired.With(note.Below, envelope.RecordedAt);
        }
    }

    private void TakeErasure(AuditEnvelope envelope, SealedBody body)
    {
        if (envelope.Action is SubjectErasure.Ordered or SubjectErasure.Action
            && JsonSerializer.Deserialize(body.Bytes.Span, ErasureJson.Default.ErasureRecord) is { Erased: { } erased } record
            && erased.Contains(_log.Category, StringComparer.Ordinal))
        {
            var below = record.Below is null ? (long?)null : record.Below.GetValueOrDefault(_log.Path);
            _erased[envelope.Subject] = _erased.GetValueOrDefault(envelope.Subject, Extent.None).With(below, envelope.RecordedAt);
        }
    }

    // Up to which place the bodies went; a record that names no place means those recorded until then.
    private readonly record struct Extent(long Below, DateTimeOffset Until)
    {
        public static Extent None { get; } = new(0, DateTimeOffset.MinValue);

        public Extent With(long? below, DateTimeOffset recordedAt) => below is { } place
            ? this with { Below = Math.Max(Below, place) }
            : this with { Until = recordedAt > Until ? recordedAt : Until };

        public bool Covers(AuditEnvelope envelope) => envelope.Index < Below || envelope.RecordedAt <= Until;
    }
}
