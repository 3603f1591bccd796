using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Entries;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>One log in memory.</summary>
internal sealed class InMemoryLog
{
    private readonly Lock _gate = new();
    private readonly List<StoredEntry> _entries = [];
    private readonly Dictionary<string, IdempotencyRecord> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _streams = new(StringComparer.Ordinal);
    private LogHead _head = LogHead.Empty;
    private SignedHead? _signed;

    public LogHead Head
    {
        get
        {
            lock (_gate)
            {
                return _head;
            }
        }
    }

    public SignedHead? Signed
    {
        get
        {
            lock (_gate)
            {
                return _signed;
            }
        }
    }

    public LogHead TakeOver()
    {
        lock (_gate)
        {
            return _head = _head.TakenOver();
        }
    }

    public LogLookup Lookup(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams)
    {
        lock (_gate)
        {
            return new LogLookup
            {
                Keys = keys.Where(_keys.ContainsKey).ToDictionary(key => key, key => _keys[key], StringComparer.Ordinal),
                Streams = streams.Where(_streams.ContainsKey).ToDictionary(stream => stream, stream => _streams[stream], StringComparer.Ordinal),
            };
        }
    }

    public CommitOutcome Commit(LogBatch batch)
    {
        lock (_gate)
        {
            if (_head.Size != batch.ExpectedSize || _head.Epoch != batch.Next.Epoch)
            {
                return CommitOutcome.Fenced;
            }

            if (batch.Keys.Any(key => _keys.ContainsKey(key.Key)))
            {
                return CommitOutcome.KeyUsed;
            }

            _entries.AddRange(batch.Entries);
            foreach (var key in batch.Keys)
            {
                _keys.Add(key.Key, key);
            }

            foreach (var (stream, version) in batch.Streams)
            {
                _streams[stream] = version;
            }

            _head = batch.Next;
            return CommitOutcome.Committed;
        }
    }

    public IReadOnlyList<StoredEntry> Read(long start, int count, bool withBodies)
    {
        lock (_gate)
        {
            var taken = start >= _entries.Count ? [] : _entries.GetRange((int)start, (int)Math.Min(count, _entries.Count - start));
            return withBodies ? taken : [.. taken.Select(WithoutBody)];
        }
    }

    public long CountBodies(BodySelection selection)
    {
        lock (_gate)
        {
            return _entries.Count(entry => entry.Body is not null && selection.Selects(entry.Subject));
        }
    }

    public int DeleteBodies(DeletionOrder order)
    {
        lock (_gate)
        {
            var deleted = 0;
            for (var i = 0; i < _entries.Count; i++)
            {
                if (_entries[i].Body is not null && order.Covers(_entries[i]))
                {
                    _entries[i] = WithoutBody(_entries[i]);
                    Forget(i);
                    deleted++;
                }
            }

            return deleted;
        }
    }

    public bool TryAdvance(SignedHead? expected, SignedHead next)
    {
        lock (_gate)
        {
            if (_signed != expected || next.Size <= (_signed?.Size ?? -1))
            {
                return false;
            }

            _signed = next;
            return true;
        }
    }

    private static StoredEntry WithoutBody(StoredEntry entry) => new()
    {
        Index = entry.Index,
        Stream = entry.Stream,
        Version = entry.Version,
        Subject = entry.Subject,
        RecordedMicroseconds = entry.RecordedMicroseconds,
        Envelope = entry.Envelope,
        LeafHash = entry.LeafHash,
    };

    private void Forget(int index)
    {
        foreach (var key in _keys.Values.Where(key => key.FirstIndex <= index && index < key.FirstIndex + key.Count).ToList())
        {
            _keys[key.Key] = new IdempotencyRecord
            {
                Key = key.Key,
                Salt = default,
                Digest = default,
                FirstIndex = key.FirstIndex,
                Count = key.Count,
                StreamVersion = key.StreamVersion,
                RecordedMicroseconds = key.RecordedMicroseconds,
            };
        }
    }
}
