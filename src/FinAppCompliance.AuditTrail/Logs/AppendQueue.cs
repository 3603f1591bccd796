using System.Diagnostics.CodeAnalysis;
using System.Threading.Channels;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The requests that wait for the writer of a log, at most so many.</summary>
/// <remarks>Any number of callers add; one takes.</remarks>
internal sealed class AppendQueue(AuditTrailOptions options)
{
    private readonly Channel<PendingAppend> _waiting =
        Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(options.MaximumQueue) { SingleReader = true });

    public bool IsEmpty => !_waiting.Reader.TryPeek(out _);

    // False when too many wait already, or the queue is closed.
    public bool TryAdd(PendingAppend pending) => _waiting.Writer.TryWrite(pending);

    // Those that wait are still taken.
    public void Close() => _waiting.Writer.TryComplete();

    // What waits, until there are enough events for a batch.
    public List<PendingAppend> Take()
    {
        var batch = new List<PendingAppend>();
        for (var events = 0; events < options.MaximumBatch && _waiting.Reader.TryRead(out var pending);)
        {
            batch.Add(pending);
            events += pending.Bodies.Count;
        }

        return batch;
    }

    // The next one, if a batch of so many events has room for it and it suits.
    public bool TryTake(int events, Predicate<PendingAppend> suits, [NotNullWhen(true)] out PendingAppend? pending)
    {
        pending = null;
        return events < options.MaximumBatch && _waiting.Reader.TryPeek(out var next) && suits(next) && _waiting.Reader.TryRead(out pending);
    }
}
