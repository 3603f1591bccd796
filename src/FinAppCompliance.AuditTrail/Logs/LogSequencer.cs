using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The one writer of a log in this process: takes what waits, writes it in one transaction, answers after the flush.</summary>
/// <remarks>
/// Thread-safe. Who finds nobody writing starts the writing, so that a single caller waits for no other thread; a second batch
/// goes on without that caller. A failure closes the log; the next batch opens it again and so sees what was really written.
/// </remarks>
internal sealed class LogSequencer : IAsyncDisposable
{
    // Who was overtaken lets the other write for a while, which is drawn so that two do not keep meeting; some seconds in all.
    private const int MaximumTakeovers = 100;
    private const int LongestPause = 64;

    private readonly LogId _log;
    private readonly AuditTrailParts _parts;
    private readonly AuditTrailOptions _options;
    private readonly RollbackGuard _guard;
    private readonly AppendQueue _queue;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private OpenLog? _open;
    private volatile LogIntegrityException? _refusal;

    public LogSequencer(LogId log, AuditTrailParts parts, AuditTrailOptions options, RollbackGuard guard)
    {
        _log = log;
        _parts = parts;
        _options = options;
        _guard = guard;
        _queue = new(options);
    }

    // False when too many wait already.
    public bool TryEnqueue(PendingAppend pending)
    {
        if (!_queue.TryAdd(pending))
        {
            return false;
        }

        if (_turn.Wait(0))
        {
            CleanContext.Run(static log => _ = ((LogSequencer)log!).WriteAllAsync(), this);
        }

        return true;
    }

    // From now on appends are refused: the publisher found the log tampered with or rolled back.
    public void Refuse(LogIntegrityException reason) => _refusal = reason;

    // The semaphore hands out no handle, so there is nothing of it to dispose, and a caller that came late meets no disposed one.
    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _turn.WaitAsync().ConfigureAwait(false);
        while (!_queue.IsEmpty)
        {
            await WriteNextAsync().ConfigureAwait(false);
        }

        await CloseAsync().ConfigureAwait(false);
        _turn.Release();
    }

    // Whoever adds behind the look at the queue finds the turn free.
    private async Task WriteAllAsync()
    {
        do
        {
            await WriteNextAsync().ConfigureAwait(false);
            _turn.Release();
            if (_queue.IsEmpty)
            {
                return;
            }

            await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        while (_turn.Wait(0));
    }

    private async ValueTask WriteNextAsync()
    {
        var batch = _queue.Take();
        if (batch.Count == 0)
        {
            // Another took what this caller added.
            return;
        }

        try
        {
            await WriteAsync(batch).ConfigureAwait(false);
        }
        catch (LogIntegrityException error)
        {
            await FailAsync(batch, error.Outcome, error).ConfigureAwait(false);
        }
        catch (StoreUnusableException error)
        {
            await FailAsync(batch, AppendOutcome.StoreUnusable, error).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the store throws, the callers must be told that the outcome is unknown.
        catch (Exception error)
#pragma warning restore CA1031
        {
            await FailAsync(batch, AppendOutcome.OutcomeUnknown, error).ConfigureAwait(false);
        }
    }

    private async ValueTask WriteAsync(List<PendingAppend> batch)
    {
        for (var attempt = 0; attempt <= MaximumTakeovers; attempt++)
        {
            if (_refusal is { } refusal)
            {
                throw refusal;
            }

            var open = await OpenAsync().ConfigureAwait(false);
            if (await open.TryWriteAsync(batch, _queue, _parts.Clock.GetUtcNow()).ConfigureAwait(false) is { } plan)
            {
                await AnswerAsync(plan).ConfigureAwait(false);
                return;
            }

            await CloseAsync().ConfigureAwait(false);
            await Task.Delay(RandomNumberGenerator.GetInt32(Math.Min(1 << Math.Min(attempt, 6), LongestPause) + 1)).ConfigureAwait(false);
        }

        foreach (var pending in batch)
        {
            pending.Complete(new AppendResult(AppendOutcome.Fenced) { Reason = "other processes keep taking the log over; let one process write it" });
        }
    }

    private async ValueTask<OpenLog> OpenAsync()
    {
        if (_open is null)
        {
            var published = await _guard.CheckAsync(_log, CancellationToken.None).ConfigureAwait(false);
            var writer = await _parts.Store.OpenAsync(_log, _options.Owner, CancellationToken.None).ConfigureAwait(false);
            try
            {
                // Asked behind the opening: whoever wrote the first entry chose the hash of the log.
                _open = new(writer, await LogHashes.FindAsync(_parts, _log, published, writer.Head.Size, CancellationToken.None).ConfigureAwait(false));
            }
            finally
            {
                if (_open is null)
                {
                    await writer.DisposeAsync().ConfigureAwait(false);
                }
            }
        }

        return _open;
    }

    private async ValueTask AnswerAsync(BatchPlan plan)
    {
        foreach (var answer in plan.Answers)
        {
            var leaves = answer.Record is { } record ? plan.FindLeaves(record) ?? await LeavesAsync(record).ConfigureAwait(false) : null;
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
        if (_open is { } open)
        {
            _open = null;
            try
            {
                await open.DisposeAsync().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // The log is given up; a failure to close it changes nothing.
            catch (Exception)
#pragma warning restore CA1031
            {
            }
        }
    }
}
