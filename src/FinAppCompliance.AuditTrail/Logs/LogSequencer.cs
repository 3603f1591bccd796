using System.Threading.Channels;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The one writer of a log in this process: takes what waits, writes it in one transaction, answers after the flush.</summary>
/// <remarks>Thread-safe. A failure closes the writer; the next batch opens the log again and so sees what was really written.</remarks>
internal sealed class LogSequencer : IAsyncDisposable
{
    private const int MaximumTakeovers = 3;

    private readonly LogId _log;
    private readonly AuditTrailParts _parts;
    private readonly AuditTrailOptions _options;
    private readonly RollbackGuard _guard;
    private readonly Channel<PendingAppend> _queue;
    private readonly Task _worker;
    private IAuditLogWriter? _writer;
    private LogHead _head = LogHead.Empty;
    private volatile LogIntegrityException? _refusal;

    public LogSequencer(LogId log, AuditTrailParts parts, AuditTrailOptions options, RollbackGuard guard)
    {
        _log = log;
        _parts = parts;
        _options = options;
        _guard = guard;
        _queue = Channel.CreateBounded<PendingAppend>(new BoundedChannelOptions(options.MaximumQueue) { SingleReader = true });
        _worker = Task.Run(RunAsync);
    }

    // False when too many wait already.
    public bool TryEnqueue(PendingAppend pending) => _queue.Writer.TryWrite(pending);

    // From now on appends are refused: the publisher found the log tampered with or rolled back.
    public void Refuse(LogIntegrityException reason) => _refusal = reason;

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _worker.ConfigureAwait(false);
        await CloseAsync().ConfigureAwait(false);
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            var batch = Take();
            try
            {
                await WriteAsync(batch).ConfigureAwait(false);
            }
            catch (LogIntegrityException error)
            {
                await FailAsync(batch, error.Outcome, error).ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Whatever the store throws, the callers must be told that the outcome is unknown.
            catch (Exception error)
#pragma warning restore CA1031
            {
                await FailAsync(batch, AppendOutcome.OutcomeUnknown, error).ConfigureAwait(false);
            }
        }
    }

    private List<PendingAppend> Take()
    {
        var batch = new List<PendingAppend>();
        for (var events = 0; events < _options.MaximumBatch && _queue.Reader.TryRead(out var pending);)
        {
            batch.Add(pending);
            events += pending.Bodies.Count;
        }

        return batch;
    }

    private async ValueTask WriteAsync(List<PendingAppend> batch)
    {
        for (var attempt = 0; attempt <= MaximumTakeovers; attempt++)
        {
            if (_refusal is { } refusal)
            {
                throw refusal;
            }

            var writer = await OpenAsync().ConfigureAwait(false);
            var plan = await PlanAsync(writer, batch).ConfigureAwait(false);
            var next = plan.ToBatch();
            if (plan.WritesNothing || await writer.CommitAsync(next, CancellationToken.None).ConfigureAwait(false))
            {
                _head = next.Next;
                await AnswerAsync(plan).ConfigureAwait(false);
                return;
            }

            await CloseAsync().ConfigureAwait(false);
        }

        foreach (var pending in batch)
        {
            pending.Complete(new AppendResult(AppendOutcome.Fenced) { Reason = "another process keeps taking the log over" });
        }
    }

    private async ValueTask<IAuditLogWriter> OpenAsync()
    {
        if (_writer is null)
        {
            await _guard.CheckAsync(_log, CancellationToken.None).ConfigureAwait(false);
            _writer = await _parts.Store.OpenAsync(_log, _options.Owner, CancellationToken.None).ConfigureAwait(false);
            _head = _writer.Head;
        }

        return _writer;
    }

    private async ValueTask<BatchPlan> PlanAsync(IAuditLogWriter writer, List<PendingAppend> batch)
    {
        var keys = batch.Select(pending => pending.Request.IdempotencyKey).ToHashSet(StringComparer.Ordinal);
        var streams = batch.Select(pending => pending.Request.Stream).ToHashSet(StringComparer.Ordinal);
        var known = await writer.LookupAsync(keys, streams, CancellationToken.None).ConfigureAwait(false);
        var plan = new BatchPlan(_head, known, _parts.Clock.GetUtcNow(), _parts.RandomBytes);
        batch.ForEach(plan.Add);
        return plan;
    }

    private async ValueTask AnswerAsync(BatchPlan plan)
    {
        var start = plan.ToBatch().ExpectedSize;
        foreach (var answer in plan.Answers)
        {
            var leaves = answer.Record switch
            {
                null => null,
                var record when record.FirstIndex >= start => plan.LeavesOf(record),
                var record => await LeavesAsync(record).ConfigureAwait(false),
            };
            answer.Pending.Complete(new AppendResult(answer.Outcome)
            {
                ActualVersion = answer.ActualVersion,
                Receipt = leaves is null ? null : new AppendReceipt(
                    _log, answer.Record!.FirstIndex, answer.Record.StreamVersion, AuditInstant.FromMicroseconds(answer.Record.RecordedMicroseconds), leaves),
            });
        }
    }

    private async ValueTask<IReadOnlyList<MerkleHash>> LeavesAsync(IdempotencyRecord record)
    {
        var entries = await _parts.Store.ReadAsync(_log, record.FirstIndex, record.Count, withBodies: false, CancellationToken.None).ConfigureAwait(false);
        return [.. entries.Select(entry => entry.LeafHash)];
    }

    private async ValueTask FailAsync(List<PendingAppend> batch, AppendOutcome outcome, Exception error)
    {
        await CloseAsync().ConfigureAwait(false);
        foreach (var pending in batch)
        {
            pending.Complete(new AppendResult(outcome) { Reason = error.Message });
        }
    }

    private async ValueTask CloseAsync()
    {
        if (_writer is { } writer)
        {
            _writer = null;
            try
            {
                await writer.DisposeAsync().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The writer is given up; a failure to close it changes nothing.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }
}
