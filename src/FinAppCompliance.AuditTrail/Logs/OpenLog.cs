using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>A log that is open for writing: its writer in the store, its end, and the versions of the streams met last.</summary>
/// <remarks>
/// Not thread-safe. What it remembers needs no second look, for a store refuses a commit when anybody else wrote; and keys are looked up
/// only where a repetition is likely, for a store refuses a key that was used.
/// </remarks>
internal sealed class OpenLog(IAuditLogWriter writer, TreeHash? hashing = null) : IAsyncDisposable
{
    private static readonly Dictionary<string, IdempotencyRecord> NoKeys = [];

    private readonly StreamVersions _streams = new();
    private LogHead _head = writer.Head;

    // Requests are repeated after failures, and a failure opens the log anew.
    private bool _looksUp = true;

    // Returns after the flush; the batch then holds also what came meanwhile. Null, with nothing written, when another writer took the log over.
    public async ValueTask<BatchPlan?> TryWriteAsync(List<PendingAppend> batch, AppendQueue queue, DateTimeOffset now)
    {
        while (true)
        {
            var recalled = _looksUp ? null : Recall(batch);
            var known = recalled is null ? await LookUpAsync(batch).ConfigureAwait(false) : new LogLookup { Keys = NoKeys, Streams = recalled };
            var plan = new BatchPlan(_head, known, now, hashing);
            batch.ForEach(plan.Add);

            // A request whose stream moved on may be a repetition, which is answered as it was the first time.
            var outcome = plan.HasConflicts && recalled is not null ? CommitOutcome.KeyUsed
                : plan.TakePart() is not { } part ? CommitOutcome.Committed
                : await writer.CommitAsync(part, () => recalled is null ? null : TakeMore(batch, queue, plan, recalled), CancellationToken.None).ConfigureAwait(false);
            switch (outcome)
            {
                case CommitOutcome.Committed:
                    Remember(plan);
                    return plan;
                case CommitOutcome.Fenced:
                    return null;
                case CommitOutcome.KeyUsed when recalled is not null:
                    _looksUp = true;
                    break;
                default:
                    throw new InvalidOperationException($"the store answered '{outcome}' for keys of which it had just said which were used");
            }
        }
    }

    public ValueTask DisposeAsync() => writer.DisposeAsync();

    // Null when a stream is not remembered.
    private Dictionary<string, long>? Recall(List<PendingAppend> batch)
    {
        var streams = new Dictionary<string, long>(batch.Count, StringComparer.Ordinal);
        return batch.TrueForAll(pending => TryRecall(pending, streams)) ? streams : null;
    }

    private bool TryRecall(PendingAppend pending, Dictionary<string, long> streams)
    {
        var isKnown = _streams.TryFind(pending.Request.Stream, out var version);
        if (isKnown)
        {
            streams[pending.Request.Stream] = version;
        }

        return isKnown;
    }

    // Takes what suits a plan that was made without a look-up.
    private LogBatch? TakeMore(List<PendingAppend> batch, AppendQueue queue, BatchPlan plan, Dictionary<string, long> recalled)
    {
        while (queue.TryTake(plan.EventCount, next => TryRecall(next, recalled) && !plan.Conflicts(next.Request), out var pending))
        {
            batch.Add(pending);
            plan.Add(pending);
        }

        return plan.TakePart();
    }

    private async ValueTask<LogLookup> LookUpAsync(List<PendingAppend> batch)
    {
        var keys = batch.Select(static pending => pending.Request.IdempotencyKey).ToHashSet(StringComparer.Ordinal);
        var streams = batch.Select(static pending => pending.Request.Stream).ToHashSet(StringComparer.Ordinal);
        var found = await writer.LookupAsync(keys, streams, CancellationToken.None).ConfigureAwait(false);
        foreach (var stream in streams)
        {
            _streams.Set(stream, found.Streams.GetValueOrDefault(stream));
        }

        _looksUp = found.Keys.Count > 0;
        return found;
    }

    private void Remember(BatchPlan plan)
    {
        if (plan.EventCount == 0)
        {
            return;
        }

        _head = plan.Next;
        foreach (var (stream, version) in plan.Streams)
        {
            _streams.Set(stream, version);
        }
    }
}
