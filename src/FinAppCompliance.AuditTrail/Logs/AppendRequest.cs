using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Keys;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Asks to append events to one stream of one log, all of them or none.</summary>
/// <remarks>Repeat it with the same key when the outcome is unknown; that is the only safe repetition. Immutable and thread-safe.</remarks>
public sealed class AppendRequest
{
    /// <summary>The largest number of events of a request.</summary>
    public const int MaximumEvents = 1000;

    private readonly AuditEvent[] _events;

    /// <summary>Creates a request.</summary>
    /// <param name="log">The log.</param>
    /// <param name="stream">The stream: the thing whose history the events belong to; 1 to 512 characters.</param>
    /// <param name="idempotencyKey">The key under which a repetition is recognised, unique in the log; 1 to 512 characters.</param>
    /// <param name="events">The events; at least one, at most <see cref="MaximumEvents"/>; their envelopes have at most 4096 bytes.</param>
    /// <exception cref="ArgumentException">A part is not allowed; the message says which.</exception>
    public AppendRequest(LogId log, string stream, string idempotencyKey, IEnumerable<AuditEvent> events)
        : this(log, stream, idempotencyKey, [.. events ?? throw new ArgumentNullException(nameof(events))])
    {
        if (string.Equals(stream, KeyEntry.Stream, StringComparison.Ordinal))
        {
            throw new ArgumentException($"the stream '{stream}' belongs to the trail itself, which writes changes of the signing key there; take another", nameof(stream));
        }
    }

    private AppendRequest(LogId log, string stream, string idempotencyKey, AuditEvent[] events)
    {
        ArgumentNullException.ThrowIfNull(log);
        Log = log;
        Stream = AuditText.Check(stream, nameof(stream));
        IdempotencyKey = AuditText.Check(idempotencyKey, nameof(idempotencyKey));
        _events = events;
        if (_events.Length is 0 or > MaximumEvents)
        {
            throw new ArgumentException($"a request has 1 to {MaximumEvents} events, not '{_events.Length}'", nameof(events));
        }

        for (var i = 0; i < _events.Length; i++)
        {
            if (EnvelopeFactory.IsSurelyShort(this, _events[i]))
            {
                continue;
            }

            var length = EnvelopeFactory.LargestLength(this, _events[i]);
            if (length > AuditEnvelope.MaximumLength)
            {
                throw new ArgumentException(
                    $"the envelope of event {i} would have up to {length} bytes; at most {AuditEnvelope.MaximumLength} are kept: shorten its identifiers",
                    nameof(events));
            }
        }
    }

    /// <summary>Gets the log.</summary>
    public LogId Log { get; }

    /// <summary>Gets the stream.</summary>
    public string Stream { get; }

    /// <summary>Gets the key under which a repetition is recognised.</summary>
    public string IdempotencyKey { get; }

    /// <summary>Gets the version that the stream must have before, 0 for a new one; null for any, which is the default.</summary>
    public long? ExpectedVersion { get; init; }

    /// <summary>Gets the events.</summary>
    public IReadOnlyList<AuditEvent> Events => _events;

    internal static AppendRequest ForKeys(LogId log, string stream, string idempotencyKey, AuditEvent item) => new(log, stream, idempotencyKey, (AuditEvent[])[item]);

    // What a repetition must have in common with the first request; kept only under a salt.
    internal byte[] Digest()
    {
        var writer = new CborWriter().String(Stream).StartArray(_events.Length);
        foreach (var item in _events)
        {
            writer.String(item.Action).String(item.Actor).String(item.Subject)
                .Integer(AuditInstant.ToMicroseconds(item.OccurredAt)).Integer(item.SchemaVersion).Binary(item.Body.Span);
        }

        return SHA256.HashData(writer.Written.Span);
    }
}
