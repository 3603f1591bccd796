namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Keeps document versions and, by digest, the content that was shown.</summary>
/// <remarks>Implementations are thread-safe. A version, once added, changes only by being withdrawn; content never changes.</remarks>
public interface IDocumentStore
{
    /// <summary>Adds a version together with its content.</summary>
    /// <param name="document">The version.</param>
    /// <param name="content">The content; its digest is that of the version.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it was added; false when the document already has a version of that name.</returns>
    ValueTask<bool> AddAsync(DocumentVersion document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Finds one version.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The version; null when there is none.</returns>
    ValueTask<DocumentVersion?> FindAsync(string documentId, string version, CancellationToken cancellationToken);

    /// <summary>Lists versions, ordered by document and then by publication.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    IAsyncEnumerable<DocumentVersion> ListAsync(DocumentQuery query, CancellationToken cancellationToken);

    /// <summary>Reads content by its digest.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The content; null when it is not kept.</returns>
    ValueTask<ReadOnlyMemory<byte>?> ReadContentAsync(ContentDigest digest, CancellationToken cancellationToken);

    /// <summary>Ends the use of a version; a version that already ended keeps its first end.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="at">The instant of the end, in UTC.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether the version exists.</returns>
    ValueTask<bool> WithdrawAsync(string documentId, string version, DateTimeOffset at, CancellationToken cancellationToken);
}
