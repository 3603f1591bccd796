using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Tests.Documents;

public sealed class DocumentLibraryTests
{
    private readonly Counter _counter = new();

    [Fact]
    public async Task Publishing_the_same_again_changes_nothing()
    {
        Assert.Equal(PublishOutcome.Published, await _counter.PublishAsync("page", DocumentKind.Page, null));
        _counter.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(PublishOutcome.AlreadyPublished, await _counter.PublishAsync("page", DocumentKind.Page, null));
        Assert.Equal(Counter.Start, (await _counter.Library.FindAsync("page", "1"))!.PublishedAt);
    }

    [Fact]
    public async Task A_published_version_never_takes_other_content()
    {
        await _counter.PublishAsync("page", DocumentKind.Page, null);
        var outcome = await _counter.Library.PublishAsync(new()
        {
            DocumentId = "page",
            Version = "1",
            Kind = DocumentKind.Page,
            Title = new("标题", "title"),
            Content = "other"u8.ToArray(),
        });
        Assert.Equal(PublishOutcome.ContentDiffers, outcome);
    }

    [Fact]
    public async Task A_version_is_in_use_from_publication_until_before_withdrawal()
    {
        await _counter.PublishAsync("page", DocumentKind.Page, null);
        _counter.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(await _counter.Library.WithdrawAsync("page", "1"));
        var document = (await _counter.Library.FindAsync("page", "1"))!;
        Assert.False(document.IsInUseAt(Counter.Start.AddTicks(-1)));
        Assert.True(document.IsInUseAt(Counter.Start));
        Assert.True(document.IsInUseAt(Counter.Start.AddHours(1).AddTicks(-1)));
        Assert.False(document.IsInUseAt(Counter.Start.AddHours(1)));
    }

    [Fact]
    public async Task Withdrawing_twice_keeps_the_first_end()
    {
        await _counter.PublishAsync("page", DocumentKind.Page, null);
        await _counter.Library.WithdrawAsync("page", "1");
        _counter.Clock.Advance(TimeSpan.FromHours(1));
        await _counter.Library.WithdrawAsync("page", "1");
        Assert.Equal(Counter.Start, (await _counter.Library.FindAsync("page", "1"))!.WithdrawnAt);
    }

    [Fact]
    public async Task Withdrawing_what_does_not_exist_says_so() => Assert.False(await _counter.Library.WithdrawAsync("page", "1"));

    [Fact]
    public async Task Versions_are_listed_by_document_kind_and_use()
    {
        await _counter.PublishAsync("b", DocumentKind.Page, null);
        await _counter.PublishAsync("a", DocumentKind.Disclosure, DisclosureKind.Fees);
        await _counter.PublishAsync("a", DocumentKind.Disclosure, DisclosureKind.Fees, "2");
        await _counter.Library.WithdrawAsync("a", "1");
        var listed = new List<string>();
        await foreach (var document in _counter.Library.ListAsync(new() { Discloses = DisclosureKind.Fees, InUseAt = Counter.Start }))
        {
            listed.Add($"{document.DocumentId} {document.Version}");
        }

        Assert.Equal(["a 2"], listed);
    }
}
