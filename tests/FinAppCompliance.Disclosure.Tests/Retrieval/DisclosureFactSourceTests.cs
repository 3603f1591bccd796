using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Disclosure.Tests.Retrieval;

public sealed class DisclosureFactSourceTests
{
    private readonly Counter _counter = new();

    [Fact]
    public async Task A_sold_contract_becomes_a_complete_and_restorable_trace()
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync(ProductKind.InsuranceLongTerm, new DateOnly(2027, 3, 3));
        var trace = Assert.Single((await CollectAsync()).Records.OfType<SalesTrace>());
        Assert.Equal("act-1", trace.Activity.Id);
        Assert.True(trace.IsComplete.Value);
        Assert.True(trace.IsRestorable.Value);
        Assert.Equal(13, trace.ContractTermMonths.Value);
        Assert.True(trace.ContractEndedOn.IsAbsent);
        Assert.True(trace.DestroyedOn.IsAbsent);
        Assert.True(trace.Disclosed.Contains(DisclosureKind.ExclusionClauses).IsTrue);
    }

    [Fact]
    public async Task What_happened_after_the_day_of_assessment_is_not_known_yet()
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync();
        var batch = await new DisclosureFactSource(_counter.Sessions, _counter.Reader).CollectAsync(Counter.Start, default);
        Assert.True(Assert.Single(batch.Records.OfType<SalesTrace>()).ContractConcludedAt.IsAbsent);
    }

    [Fact]
    public async Task A_lost_page_makes_the_trace_not_restorable()
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync();
        var reader = new TraceReader(new Disclosure.Documents.InMemoryDocumentStore(), _counter.Options);
        var batch = await new DisclosureFactSource(_counter.Sessions, reader).CollectAsync(_counter.Clock.GetUtcNow(), default);
        Assert.False(Assert.Single(batch.Records.OfType<SalesTrace>()).IsRestorable.Value);
    }

    [Fact]
    public async Task Statements_say_whether_texts_always_came_before_the_contract()
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync(session: "s-1");
        await _counter.SellAsync(session: "s-2");
        var statements = (await CollectAsync()).Records.OfType<DisclosureStatement>().ToArray();
        Assert.Equal(4, statements.Length);
        Assert.All(statements, static statement => Assert.True(statement.IsBeforeContract.Value));
        Assert.True(statements.Single(static statement => statement.Kind.Value == DisclosureKind.Risk).IsConfirmed.Value);
        Assert.False(statements.Single(static statement => statement.Kind.Value == DisclosureKind.Fees).IsConfirmed.Value);
    }

    [Fact]
    public async Task No_completeness_is_claimed_and_a_destroyed_trace_says_only_that()
    {
        await _counter.PublishAllAsync();
        var sold = await _counter.SellAsync();
        var destroyed = sold.Destroy(new(_counter.Clock.GetUtcNow(), "records", "over", sold.Seal, new(2026, 1, 1)));
        Assert.True(await _counter.Sessions.ReplaceAsync(destroyed, sold.Revision, default));
        var batch = await CollectAsync();
        var trace = Assert.Single(batch.Records.OfType<SalesTrace>());
        Assert.Empty(batch.CompleteKinds);
        Assert.True(trace.DestroyedOn.HasValue);
        Assert.True(trace.ContractConcludedAt.IsUnknown);
        Assert.True(trace.IsComplete.IsUnknown);
    }

    private ValueTask<FactBatch> CollectAsync() =>
        new DisclosureFactSource(_counter.Sessions, _counter.Reader).CollectAsync(_counter.Clock.GetUtcNow(), default);
}
