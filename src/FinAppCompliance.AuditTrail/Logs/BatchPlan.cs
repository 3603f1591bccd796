using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Decides what waiting requests become, in order, as if each were alone: which are written, repeated or refused.</summary>
internal sealed class BatchPlan
{
    private readonly long _start;
    private readonly long _epoch;
    private readonly CompactTree _tree;
    private readonly LogLookup _known;
    private readonly Func<int, byte[]> _randomBytes;
    private readonly long _recorded;
    private readonly bool _isClockBehind;
    private readonly List<StoredEntry> _entries = [];
    private readonly Dictionary<string, IdempotencyRecord> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _streams = new(StringComparer.Ordinal);
    private readonly List<PlannedAnswer> _answers = [];

    public BatchPlan(LogHead head, LogLookup known, DateTimeOffset now, Func<int, byte[]> randomBytes)
    {
        _start = head.Size;
        _epoch = head.Epoch;
        _tree = CompactTree.Decode(head.Size, head.Edge.Span);
        _known = known;
        _randomBytes = randomBytes;
        var microseconds = AuditInstant.ToMicroseconds(now);
        _isClockBehind = microseconds < head.RecordedMicroseconds;
        _recorded = Math.Max(microseconds, head.RecordedMicroseconds);
    }

    public IReadOnlyList<PlannedAnswer> Answers => _answers;

    public bool WritesNothing => _entries.Count == 0;

    public void Add(PendingAppend pending)
    {
        var request = pending.Request;
        if (_known.Keys.TryGetValue(request.IdempotencyKey, out var used) || _keys.TryGetValue(request.IdempotencyKey, out used))
        {
            _answers.Add(Matches(used, pending.Digest)
                ? new PlannedAnswer(pending, AppendOutcome.AlreadyAppended, used)
                : new PlannedAnswer(pending, AppendOutcome.IdempotencyMismatch, null));
            return;
        }

        var version = _streams.TryGetValue(request.Stream, out var planned) ? planned : _known.Streams.GetValueOrDefault(request.Stream);
        if (request.ExpectedVersion is { } expected && expected != version)
        {
            _answers.Add(new PlannedAnswer(pending, AppendOutcome.VersionConflict, null) { ActualVersion = version });
            return;
        }

        _answers.Add(new PlannedAnswer(pending, AppendOutcome.Appended, Write(pending, version)));
    }

    public LogBatch ToBatch() => new()
    {
        ExpectedSize = _start,
        Next = new LogHead { Size = _tree.Size, Epoch = _epoch, RecordedMicroseconds = _recorded, Edge = _tree.Encode() },
        Entries = _entries,
        Keys = [.. _keys.Values],
        Streams = _streams,
    };

    public IReadOnlyList<MerkleHash> LeavesOf(IdempotencyRecord record) =>
        [.. _entries.GetRange((int)(record.FirstIndex - _start), record.Count).Select(entry => entry.LeafHash)];

    // A digest that was erased with its bodies can no longer tell; nothing is written for the key in either case.
    private static bool Matches(IdempotencyRecord used, byte[] digest) =>
        used.Digest.IsEmpty || CryptographicOperations.FixedTimeEquals(Salted(used.Salt.Span, digest), used.Digest.Span);

    private static byte[] Salted(ReadOnlySpan<byte> salt, byte[] digest) => SHA256.HashData([.. salt, .. digest]);

    private IdempotencyRecord Write(PendingAppend pending, long version)
    {
        var first = _tree.Size;
        for (var i = 0; i < pending.Bodies.Count; i++)
        {
            WriteEntry(pending, i, ++version);
        }

        var salt = _randomBytes(SealedBody.SaltLength);
        var record = new IdempotencyRecord
        {
            Key = pending.Request.IdempotencyKey,
            Salt = salt,
            Digest = Salted(salt, pending.Digest),
            FirstIndex = first,
            Count = pending.Bodies.Count,
            StreamVersion = version,
            RecordedMicroseconds = _recorded,
        };
        _streams[pending.Request.Stream] = version;
        _keys.Add(record.Key, record);
        return record;
    }

    private void WriteEntry(PendingAppend pending, int number, long version)
    {
        var body = pending.Bodies[number];
        var envelope = EnvelopeFactory.Create(pending.Request, pending.Request.Events[number], body);
        envelope = envelope with
        {
            Index = _tree.Size,
            Version = version,
            RecordedAt = AuditInstant.FromMicroseconds(_recorded),
            Marks = envelope.Marks | (_isClockBehind ? EnvelopeMarks.ClockBehind : EnvelopeMarks.None),
        };
        var bytes = envelope.Encode();
        var leaf = MerkleHash.OfLeaf(bytes);
        _entries.Add(new StoredEntry
        {
            Index = _tree.Size,
            Stream = envelope.Stream,
            Version = version,
            Subject = envelope.Subject,
            RecordedMicroseconds = _recorded,
            Envelope = bytes,
            LeafHash = leaf,
            Body = body,
        });
        _tree.Append(leaf);
    }
}
