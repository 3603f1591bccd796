using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Tests.Logs;

/// <summary>A writer that asks for more before it commits, as one does that takes long to write rows, and counts what it is asked.</summary>
internal sealed class AskingWriter(IAuditLogWriter inner) : IAuditLogWriter
{
    public int Lookups { get; private set; }

    // The number of entries of each transaction.
    public List<int> Commits { get; } = [];

    // Answers instead of the store when it is set.
    public CommitOutcome? Insists { get; set; }

    public Action BeforeMore { get; set; } = static () => { };

    public LogHead Head => inner.Head;

    public ValueTask<LogLookup> LookupAsync(IReadOnlyCollection<string> keys, IReadOnlyCollection<string> streams, CancellationToken cancellationToken)
    {
        Lookups++;
        return inner.LookupAsync(keys, streams, cancellationToken);
    }

    public async ValueTask<CommitOutcome> CommitAsync(LogBatch batch, Func<LogBatch?> more, CancellationToken cancellationToken)
    {
        List<LogBatch> parts = [batch];
        BeforeMore();
        while (more() is { } part)
        {
            Assert.Equal(parts[^1].Next.Size, part.ExpectedSize);
            parts.Add(part);
        }

        var streams = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (stream, version) in parts.SelectMany(static part => part.Streams))
        {
            streams[stream] = version;
        }

        var whole = new LogBatch
        {
            ExpectedSize = batch.ExpectedSize,
            Next = parts[^1].Next,
            Entries = [.. parts.SelectMany(static part => part.Entries)],
            Keys = [.. parts.SelectMany(static part => part.Keys)],
            Streams = streams,
        };
        var outcome = Insists ?? await inner.CommitAsync(whole, static () => null, cancellationToken);
        if (outcome == CommitOutcome.Committed)
        {
            Commits.Add(whole.Entries.Count);
        }

        return outcome;
    }

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
