using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Disclosure;

public abstract class DocumentContract : StoreContract
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private IDocumentStore Documents => Stores.Get<IDocumentStore>();

    [StoreFact]
    public async Task A_version_reads_back_as_it_was_added()
    {
        var document = Document("d", "1") with { Discloses = (DisclosureKind)1, Platform = (SalePlatform)1, WithdrawnAt = Start.AddDays(9).AddMicroseconds(1) };
        Assert.True(await Documents.AddAsync(document, Content(document), default));
        Assert.Equal(document, await Documents.FindAsync("d", "1", default));
        Assert.Null(await Documents.FindAsync("d", "2", default));
        Assert.Null(await Documents.FindAsync("D", "1", default));
    }

    [StoreFact]
    public async Task A_version_is_added_once()
    {
        var document = Document("d", "1");
        Assert.True(await Documents.AddAsync(document, Content(document), default));
        Assert.False(await Documents.AddAsync(document with { Title = new BilingualText("别", "other") }, Content(document), default));
        Assert.Equal(document, await Documents.FindAsync("d", "1", default));
    }

    [StoreFact]
    public async Task Of_many_that_add_one_version_one_wins()
    {
        var document = Document("d", "1");
        var wins = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(async () => await Documents.AddAsync(document, Content(document), default))));
        Assert.Single(wins, won => won);
    }

    [StoreFact]
    public async Task Content_is_found_by_its_digest_and_shared()
    {
        var (first, second) = (Document("d", "1"), Document("e", "1") with { Digest = Document("d", "1").Digest });
        await Documents.AddAsync(first, Content(first), default);
        await Documents.AddAsync(second, Content(first), default);
        Assert.Equal(Content(first), (await Documents.ReadContentAsync(first.Digest, default))!.Value.ToArray());
        Assert.Null(await Documents.ReadContentAsync(ContentDigest.Of("absent"), default));
    }

    [StoreFact]
    public async Task Versions_are_listed_by_document_then_publication()
    {
        DocumentVersion[] documents = [Document("b", "1"), Document("a", "2") with { PublishedAt = Start.AddDays(1) }, Document("a", "9"), Document("B", "1")];
        foreach (var document in documents)
        {
            await Documents.AddAsync(document, Content(document), default);
        }

        Assert.Equal(["B/1", "a/9", "a/2", "b/1"], await NamesAsync(new DocumentQuery()));
        Assert.Equal(["a/9", "a/2"], await NamesAsync(new DocumentQuery { DocumentId = "a" }));
        Assert.Equal(["B/1", "a/9", "b/1"], await NamesAsync(new DocumentQuery { InUseAt = Start }));
    }

    [StoreFact]
    public async Task A_withdrawn_version_keeps_its_first_end()
    {
        var document = Document("d", "1");
        await Documents.AddAsync(document, Content(document), default);
        Assert.True(await Documents.WithdrawAsync("d", "1", Start.AddDays(1), default));
        Assert.True(await Documents.WithdrawAsync("d", "1", Start.AddDays(2), default));
        Assert.False(await Documents.WithdrawAsync("d", "2", Start, default));
        Assert.Equal(document with { WithdrawnAt = Start.AddDays(1) }, await Documents.FindAsync("d", "1", default));
    }

    internal static byte[] Content(DocumentVersion document) => System.Text.Encoding.UTF8.GetBytes($"{document.DocumentId}/{document.Version}");

    internal static DocumentVersion Document(string id, string version) => new()
    {
        DocumentId = id,
        Version = version,
        Kind = (DocumentKind)1,
        Title = new BilingualText("说明书", "leaflet"),
        Digest = ContentDigest.Of($"{id}/{version}"),
        PublishedAt = Start,
    };

    private async Task<List<string>> NamesAsync(DocumentQuery query)
    {
        var names = new List<string>();
        await foreach (var document in Documents.ListAsync(query, default))
        {
            names.Add($"{document.DocumentId}/{document.Version}");
        }

        return names;
    }
}
