using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.Benchmarks.AuditTrail;

/// <summary>Requests of one event with a body of 200 bytes, never the same twice.</summary>
internal sealed class AppendLoad
{
    /// <summary>How many callers come at once.</summary>
    public const int Callers = 128;

    /// <summary>How many appends each caller makes in turn.</summary>
    public const int Sequence = 16;

    public static readonly LogId Log = new("bank", "access-decision", 2026);

    private readonly byte[] _body = new byte[200];
    // Starts elsewhere each time, so that a database which was used before holds none of the keys.
    private long _next = System.Diagnostics.Stopwatch.GetTimestamp();

    public AppendRequest Next(int events = 1)
    {
        var number = Interlocked.Increment(ref _next);
        var item = new AuditEvent
        {
            Action = "access-denied",
            Actor = "teller-7",
            Subject = $"customer:{number % 1000}",
            OccurredAt = DateTimeOffset.UnixEpoch,
            Body = _body,
            Protection = BodyProtection.AsGiven,
        };
        return new AppendRequest(Log, item.Subject, $"request-{number}", Enumerable.Repeat(item, events));
    }

    public IAsyncEnumerable<AppendRequest> Requests(int count) => Enumerable.Range(0, count).Select(_ => Next()).ToAsyncEnumerable();

    // One caller after the other, on the thread pool, where the code of a host runs.
    public Task AppendInTurnAsync(AuditLogs logs) => Task.Run(async () =>
    {
        for (var i = 0; i < Sequence; i++)
        {
            Require(await logs.AppendAsync(Next(), default));
        }
    });

    // Callers at once, each waiting for its answer before it comes again.
    public Task AppendAtOnceAsync(AuditLogs logs) => Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => AppendInTurnAsync(logs)));

    // A database that was used before may answer with what it holds; that would measure nothing.
    public static void Require(AppendResult result, AppendOutcome outcome = AppendOutcome.Appended)
    {
        if (result.Outcome != outcome)
        {
            throw new InvalidOperationException($"the append ended as {result.Outcome}: {result.Reason}");
        }
    }
}
