using System.Text.Json;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>What the entries about holds and deletions of a tenant amount to.</summary>
internal sealed class RetentionLedger
{
    private const int Page = 1000;

    private readonly Dictionary<string, LegalHold> _standing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);

    private RetentionLedger()
    {
    }

    // The version of the stream in the log of the current year.
    public long Version { get; private set; }

    public static LogId LogOf(string tenant, DateTimeOffset now) => new(tenant, BodyRetention.Category, ChinaStandardTime.DateOf(now).Year);

    public bool Knows(string hold) => _ids.Contains(hold);

    public bool Stands(string hold) => _standing.ContainsKey(hold);

    public bool IsUnfinished(LogId log) => _unfinished.Contains(log.Path);

    public IReadOnlyList<string> HoldsOn(string category, string? subject = null) =>
        [.. _standing.Values.Where(hold => hold.Covers(category, subject)).Select(static hold => hold.Id).Order(StringComparer.Ordinal)];

    public static async ValueTask<RetentionLedger> ReadAsync(AuditTrailParts parts, LogId current, CancellationToken cancellationToken)
    {
        var ledger = new RetentionLedger();
        var store = parts.Store;
        var logs = await store.ListAsync(current.Tenant, cancellationToken).ConfigureAwait(false);
        foreach (var log in logs.Where(static log => log.Category == BodyRetention.Category).OrderBy(static log => log.Year))
        {
            for (var (start, isLast) = (0L, false); !isLast; start += Page)
            {
                var entries = await store.ReadAsync(log, start, Page, withBodies: true, cancellationToken).ConfigureAwait(false);
                foreach (var entry in entries)
                {
                    ledger.Take(log, entry, parts.Hashes);
                    ledger.Version = log == current ? entry.Version : ledger.Version;
                }

                isLast = entries.Count < Page;
            }
        }

        return ledger;
    }

    private void Take(LogId log, StoredEntry entry, TreeHashSet hashes)
    {
        if (!AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope))
        {
            throw new LogIntegrityException($"entry {entry.Index} of '{log}' is no envelope; verify the log before deleting anything");
        }

        switch (envelope.Action)
        {
            case BodyRetention.HoldPlaced:
                _ids.Add(envelope.Subject);
                _standing[envelope.Subject] = HoldOf(log, envelope, entry, hashes);
                break;
            case BodyRetention.HoldLifted:
                _standing.Remove(envelope.Subject);
                break;
            case BodyRetention.Ordered:
                _unfinished.Add(envelope.Subject);
                break;
            case BodyRetention.Executed:
                _unfinished.Remove(envelope.Subject);
                break;
            default:
                break;
        }
    }

    // A hold whose details are gone covers everything.
    private static LegalHold HoldOf(LogId log, AuditEnvelope envelope, StoredEntry entry, TreeHashSet hashes)
    {
        var body = entry.Body;
        if (body is not null && !hashes.Commits(entry, body, envelope.Commitment))
        {
            throw new LogIntegrityException($"the body of the hold '{envelope.Subject}' in '{log}' is not the one that was recorded; verify the log before deleting anything");
        }

        var note = body is null ? null : JsonSerializer.Deserialize(body.Bytes.Span, RetentionJson.Default.RetentionNote);
        return new()
        {
            Id = envelope.Subject,
            Tenant = envelope.Tenant,
            Reason = note?.Reason ?? "details deleted",
            Actor = envelope.Actor,
            Categories = note?.Categories ?? [],
            Subjects = note?.Subjects ?? [],
        };
    }
}
