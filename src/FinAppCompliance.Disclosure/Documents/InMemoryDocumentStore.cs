using System.Runtime.CompilerServices;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Keeps document versions and content in memory, for tests and small hosts.</summary>
internal sealed class InMemoryDocumentStore : IDocumentStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Document, string Version), DocumentVersion> _documents = [];
    private readonly Dictionary<ContentDigest, byte[]> _contents = [];

    public ValueTask<bool> AddAsync(DocumentVersion document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var added = _documents.TryAdd((document.DocumentId, document.Version), document);
            if (added)
            {
                _contents.TryAdd(document.Digest, content.ToArray());
            }

            return ValueTask.FromResult(added);
        }
    }

    public ValueTask<DocumentVersion?> FindAsync(string documentId, string version, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_documents.GetValueOrDefault((documentId, version)));
        }
    }

    public async IAsyncEnumerable<DocumentVersion> ListAsync(DocumentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        DocumentVersion[] selected;
        lock (_gate)
        {
            selected =
            [
                .. _documents.Values.Where(query.Selects)
                    .OrderBy(static d => d.DocumentId, StringComparer.Ordinal)
                    .ThenBy(static d => d.PublishedAt)
                    .ThenBy(static d => d.Version, StringComparer.Ordinal),
            ];
        }

        foreach (var document in selected)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return document;
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    public ValueTask<ReadOnlyMemory<byte>?> ReadContentAsync(ContentDigest digest, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<ReadOnlyMemory<byte>?>(_contents.TryGetValue(digest, out var bytes) ? bytes.ToArray() : default(ReadOnlyMemory<byte>?));
        }
    }

    public ValueTask<bool> WithdrawAsync(string documentId, string version, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_documents.TryGetValue((documentId, version), out var document))
            {
                return ValueTask.FromResult(false);
            }

            _documents[(documentId, version)] = document.WithdrawnAt is null ? document with { WithdrawnAt = at } : document;
            return ValueTask.FromResult(true);
        }
    }
}
