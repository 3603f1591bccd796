using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Tests.Verification;

/// <summary>A store whose rows somebody with all rights has changed.</summary>
internal sealed class TamperedStore(LogHead head, IEnumerable<StoredEntry> entries) : IAuditLogStore
{
    private readonly List<StoredEntry> _entries = [.. entries];

    public static StoredEntry Change(StoredEntry entry, long? index = null, ReadOnlyMemory<byte>? envelope = null, bool rehash = false, SealedBody? body = null)
    {
        var bytes = envelope ?? entry.Envelope;
        return new StoredEntry
        {
            Index = index ?? entry.Index,
            Stream = entry.Stream,
            Version = entry.Version,
            Subject = entry.Subject,
            RecordedMicroseconds = entry.RecordedMicroseconds,
            Envelope = bytes,
            LeafHash = rehash ? AuditTrail.MerkleTree.MerkleHash.OfLeaf(bytes.Span) : entry.LeafHash,
            Body = body ?? entry.Body,
        };
    }

    public ValueTask<LogHead?> FindHeadAsync(LogId log, CancellationToken cancellationToken) => ValueTask.FromResult<LogHead?>(head);

    public ValueTask<IReadOnlyList<StoredEntry>> ReadAsync(LogId log, long start, int count, bool withBodies, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<StoredEntry>>(
            [.. _entries.Where(entry => entry.Index >= start && entry.Index < start + count).OrderBy(entry => entry.Index)]);

    public ValueTask<IAuditLogWriter> OpenAsync(LogId log, string owner, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<long> CountBodiesAsync(BodySelection selection, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<int> DeleteBodiesAsync(DeletionOrder order, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<IReadOnlyList<LogId>> ListAsync(string? tenant, CancellationToken cancellationToken) => throw new NotSupportedException();
}
