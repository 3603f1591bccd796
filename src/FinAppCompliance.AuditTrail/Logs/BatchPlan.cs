using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Decides what waiting requests become, in order, as if each were alone: which are written, repeated or refused.</summary>
internal sealed class BatchPlan
{
    private readonly TreeHash _hashing;
    private readonly long _start;
    private readonly long _epoch;
    private readonly CompactTree _tree;
    private readonly LogLookup _known;
    private readonly long _recorded;
    private readonly bool _isClockBehind;
    private readonly List<StoredEntry> _entries = [];
    private readonly Dictionary<string, IdempotencyRecord> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _streams = new(StringComparer.Ordinal);
    private readonly List<IdempotencyRecord> _records = [];
    private readonly List<PlannedAnswer> _answers = [];
    private int _takenEntries;
    private int _takenRecords;

    public BatchPlan(LogHead head, LogLookup known, DateTimeOffset now, TreeHash? hashing = null)
    {
        _hashing = hashing ?? TreeHash.Sha256;
        _start = head.Size;
        _epoch = head.Epoch;
        _tree = CompactTree.Decode(head.Size, head.Edge.Span, _hashing);
        _known = known;
        var microseconds = AuditInstant.ToMicroseconds(now);
        _isClockBehind = microseconds < head.RecordedMicroseconds;
        _recorded = Math.Max(microseconds, head.RecordedMicroseconds);
    }

    public IReadOnlyList<PlannedAnswer> Answers => _answers;

    public int EventCount => _entries.Count;

    public bool HasConflicts { get; private set; }

    // The end of the log once all parts are written.
    public LogHead Next => new() { Size = _tree.Size, Epoch = _epoch, RecordedMicroseconds = _recorded, Edge = _tree.Encode() };

    public IReadOnlyDictionary<string, long> Streams => _streams;

    // What was added since the last part; null for nothing.
    public LogBatch? TakePart()
    {
        var (entries, records) = (_entries.Count - _takenEntries, _records.Count - _takenRecords);
        if (entries == 0)
        {
            return null;
        }

        var taken = _entries.GetRange(_takenEntries, entries);
        var streams = new Dictionary<string, long>(StringComparer.Ordinal);
        taken.ForEach(entry => streams[entry.Stream] = entry.Version);
        var part = new LogBatch
        {
            ExpectedSize = _start + _takenEntries,
            Next = Next,
            Entries = taken,
            Keys = _records.GetRange(_takenRecords, records),
            Streams = streams,
        };
        (_takenEntries, _takenRecords) = (_entries.Count, _records.Count);
        return part;
    }

    public bool Conflicts(AppendRequest request) => request.ExpectedVersion is { } expected && expected != VersionOf(request);

    public void Add(PendingAppend pending)
    {
        var request = pending.Request;
        if (_known.Keys.TryGetValue(request.IdempotencyKey, out var used) || _keys.TryGetValue(request.IdempotencyKey, out used))
        {
            _answers.Add(pending.Repeats(used)
                ? new PlannedAnswer(pending, AppendOutcome.AlreadyAppended, used)
                : new PlannedAnswer(pending, AppendOutcome.IdempotencyMismatch, null));
            return;
        }

        var version = VersionOf(request);
        if (Conflicts(request))
        {
            HasConflicts = true;
            _answers.Add(new PlannedAnswer(pending, AppendOutcome.VersionConflict, null) { ActualVersion = version });
            return;
        }

        _answers.Add(new PlannedAnswer(pending, AppendOutcome.Appended, Write(pending, version)));
    }

    // Null for a record that was there before, be it of a process that took the log over.
    public IReadOnlyList<MerkleHash>? FindLeaves(IdempotencyRecord record) => _keys.TryGetValue(record.Key, out var own) && own == record
        ? [.. _entries.GetRange((int)(record.FirstIndex - _start), record.Count).Select(static entry => entry.LeafHash)]
        : null;

    private long VersionOf(AppendRequest request) =>
        _streams.TryGetValue(request.Stream, out var planned) ? planned : _known.Streams.GetValueOrDefault(request.Stream);

    private IdempotencyRecord Write(PendingAppend pending, long version)
    {
        var first = _tree.Size;
        for (var i = 0; i < pending.Bodies.Count; i++)
        {
            WriteEntry(pending, i, ++version);
        }

        var record = new IdempotencyRecord
        {
            Key = pending.Request.IdempotencyKey,
            Salt = pending.Salt,
            Digest = pending.SaltedDigest,
            FirstIndex = first,
            Count = pending.Bodies.Count,
            StreamVersion = version,
            RecordedMicroseconds = _recorded,
        };
        _streams[pending.Request.Stream] = version;
        _keys.Add(record.Key, record);
        _records.Add(record);
        return record;
    }

    private void WriteEntry(PendingAppend pending, int number, long version)
    {
        var body = pending.Bodies[number];
        var behind = _isClockBehind ? EnvelopeMarks.ClockBehind : EnvelopeMarks.None;
        var envelope = EnvelopeFactory.Create(pending.Request, pending.Request.Events[number], body, pending.CommitmentOf(number, _hashing), _tree.Size, version, _recorded, behind);
        var bytes = envelope.Encode();
        var leaf = _hashing.OfLeaf(bytes);
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
