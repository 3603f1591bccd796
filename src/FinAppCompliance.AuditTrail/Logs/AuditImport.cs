namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>Keeps the queue of the writers full, so that each transaction takes as much as it may, and holds no more than that in memory.</summary>
internal sealed class AuditImport(AuditLogs logs, AuditTrailOptions options, TimeProvider clock)
{
    private readonly Queue<PendingAppend> _waiting = new();
    private readonly int _window = (int)long.Min(options.MaximumQueue, 2L * options.MaximumBatch);
    private long _appended;
    private long _known;
    private (AppendRequest Request, AppendResult Result)? _stop;

    public async ValueTask<ImportResult> RunAsync(IAsyncEnumerable<AppendRequest> requests, CancellationToken cancellationToken)
    {
        await foreach (var request in requests.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await EnqueueAsync(await logs.SealAsync(request, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
            if (_waiting.Count >= _window)
            {
                await SettleAsync(cancellationToken).ConfigureAwait(false);
            }

            if (_stop is not null)
            {
                break;
            }
        }

        while (_waiting.Count > 0)
        {
            await SettleAsync(cancellationToken).ConfigureAwait(false);
        }

        return new ImportResult { Appended = _appended, AlreadyAppended = _known, StoppedAt = _stop?.Request, StoppedBy = _stop?.Result };
    }

    private async ValueTask EnqueueAsync(PendingAppend pending, CancellationToken cancellationToken)
    {
        while (!pending.Answer.IsCompleted && !logs.TryEnqueue(pending))
        {
            // Others fill the queue too; what this import waits for makes room, or time does.
            if (_waiting.Count > 0)
            {
                await SettleAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await Task.Delay(options.BusyRetryAfter, clock, cancellationToken).ConfigureAwait(false);
            }
        }

        _waiting.Enqueue(pending);
    }

    private async ValueTask SettleAsync(CancellationToken cancellationToken)
    {
        var pending = _waiting.Dequeue();
        var result = await pending.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        _appended += result.Outcome == AppendOutcome.Appended ? 1 : 0;
        _known += result.Outcome == AppendOutcome.AlreadyAppended ? 1 : 0;
        _stop ??= result.IsRecorded ? null : (pending.Request, result);
    }
}
