using System.Runtime.CompilerServices;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Disclosure;

/// <summary>Keeps document versions and their content in a database.</summary>
internal sealed class RelationalDocumentStore(TenantTables tables) : IDocumentStore
{
    private const string Columns =
        "SELECT document_id, version, kind, discloses, platform, title_zh, title_en, digest, published_us, withdrawn_us "
        + "FROM disclosure_document WHERE tenant = @tenant";

    private const string OfVersion = " AND document_id = @document AND version = @version";

    public ValueTask<bool> AddAsync(DocumentVersion document, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(document);
        return tables.WriteAsync(
            async transaction =>
            {
                await transaction.LockAsync("documents").ConfigureAwait(false);
                var known = await transaction.ListAsync(
                    Columns + OfVersion, Read, ("document", document.DocumentId), ("version", document.Version)).ConfigureAwait(false);
                if (known.Count > 0)
                {
                    return false;
                }

                await AddRowsAsync(transaction, document, content).ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    public ValueTask<DocumentVersion?> FindAsync(string documentId, string version, CancellationToken cancellationToken) =>
        tables.FirstAsync(Columns + OfVersion, Read, cancellationToken, ("document", documentId), ("version", version));

    public async IAsyncEnumerable<DocumentVersion> ListAsync(DocumentQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        (string Name, object? Value)[] values = query.DocumentId is null ? [] : [("document", query.DocumentId)];
        var sql = Columns + (query.DocumentId is null ? string.Empty : " AND document_id = @document") + " ORDER BY document_id, published_us, version";
        foreach (var document in await tables.ListAsync(sql, Read, cancellationToken, values).ConfigureAwait(false))
        {
            if (query.Selects(document))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return document;
            }
        }
    }

    public async ValueTask<ReadOnlyMemory<byte>?> ReadContentAsync(ContentDigest digest, CancellationToken cancellationToken)
    {
        var content = await tables.FirstAsync(
            "SELECT content FROM disclosure_content WHERE tenant = @tenant AND digest = @digest",
            row => row.GetBytes(0),
            cancellationToken,
            ("digest", digest.ToString())).ConfigureAwait(false);
        return content is null ? default(ReadOnlyMemory<byte>?) : content;
    }

    public async ValueTask<bool> WithdrawAsync(string documentId, string version, DateTimeOffset at, CancellationToken cancellationToken) =>
        await tables.WriteAsync(
            async transaction => await transaction.ExecuteAsync(
                $"UPDATE disclosure_document SET withdrawn_us = COALESCE(withdrawn_us, @at) WHERE tenant = @tenant{OfVersion}",
                ("document", documentId),
                ("version", version),
                ("at", StoreInstant.Of(at))).ConfigureAwait(false) == 1,
            cancellationToken).ConfigureAwait(false);

    private static async ValueTask AddRowsAsync(TenantTransaction transaction, DocumentVersion document, ReadOnlyMemory<byte> content)
    {
        var digest = document.Digest.ToString();
        await transaction.ExecuteAsync(
            "INSERT INTO disclosure_content (tenant, digest, content) SELECT @tenant, @digest, @content "
            + "WHERE NOT EXISTS (SELECT 1 FROM disclosure_content WHERE tenant = @tenant AND digest = @digest)",
            ("digest", digest),
            ("content", content.ToArray())).ConfigureAwait(false);
        await transaction.InsertAsync(
            "disclosure_document",
            ("document_id", document.DocumentId),
            ("version", document.Version),
            ("kind", (int)document.Kind),
            ("discloses", (int?)document.Discloses),
            ("platform", (int)document.Platform),
            ("title_zh", document.Title.Zh),
            ("title_en", document.Title.En),
            ("digest", digest),
            ("published_us", StoreInstant.Of(document.PublishedAt)),
            ("withdrawn_us", StoreInstant.Of(document.WithdrawnAt))).ConfigureAwait(false);
    }

    private static DocumentVersion Read(IStoreRow row) => new()
    {
        DocumentId = row.GetString(0),
        Version = row.GetString(1),
        Kind = (DocumentKind)row.GetInt32(2),
        Discloses = (DisclosureKind?)row.Number(3),
        Platform = (SalePlatform)row.GetInt32(4),
        Title = new BilingualText(row.GetString(5), row.GetString(6)),
        Digest = ContentDigest.Parse(row.GetString(7)),
        PublishedAt = row.Instant(8),
        WithdrawnAt = row.InstantOrNull(9),
    };
}
