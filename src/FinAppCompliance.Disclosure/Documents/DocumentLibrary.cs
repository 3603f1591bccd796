namespace FinAppCompliance.Disclosure.Documents;

/// <summary>Publishes and withdraws the versions of pages and texts that customers see.</summary>
/// <remarks>A published version never changes, so that what was shown can be shown again (N99-05.4, TRC-4). Thread-safe.</remarks>
/// <param name="store">Where versions and content are kept.</param>
/// <param name="clock">The clock.</param>
public sealed class DocumentLibrary(IDocumentStore store, TimeProvider clock)
{
    /// <summary>Publishes content as a new version, in use from now on; earlier versions stay in use until withdrawn.</summary>
    /// <param name="draft">What is published.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What became of it.</returns>
    public async ValueTask<PublishOutcome> PublishAsync(DocumentDraft draft, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        var document = new DocumentVersion
        {
            DocumentId = draft.DocumentId,
            Version = draft.Version,
            Kind = draft.Kind,
            Discloses = draft.Discloses,
            Platform = draft.Platform,
            Title = draft.Title,
            Digest = ContentDigest.Of(draft.Content.Span),
            PublishedAt = clock.GetUtcNow(),
        };
        if (await store.AddAsync(document, draft.Content, cancellationToken).ConfigureAwait(false))
        {
            return PublishOutcome.Published;
        }

        var present = await store.FindAsync(draft.DocumentId, draft.Version, cancellationToken).ConfigureAwait(false);
        var same = present is not null && document == present with { PublishedAt = document.PublishedAt, WithdrawnAt = null };
        return same ? PublishOutcome.AlreadyPublished : PublishOutcome.ContentDiffers;
    }

    /// <summary>Ends the use of a version from now on.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether the version exists.</returns>
    public ValueTask<bool> WithdrawAsync(string documentId, string version, CancellationToken cancellationToken = default) =>
        store.WithdrawAsync(documentId, version, clock.GetUtcNow(), cancellationToken);

    /// <summary>Finds one version.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="version">The version.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The version; null when there is none.</returns>
    public ValueTask<DocumentVersion?> FindAsync(string documentId, string version, CancellationToken cancellationToken = default) =>
        store.FindAsync(documentId, version, cancellationToken);

    /// <summary>Lists versions, ordered by document and then by publication.</summary>
    /// <param name="query">What to list.</param>
    /// <param name="cancellationToken">Stops listing.</param>
    public IAsyncEnumerable<DocumentVersion> ListAsync(DocumentQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return store.ListAsync(query, cancellationToken);
    }
}
