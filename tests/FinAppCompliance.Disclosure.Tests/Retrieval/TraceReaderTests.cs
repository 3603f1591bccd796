using System.Text;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Tests.Retrieval;

public sealed class TraceReaderTests
{
    private readonly Counter _counter = new();

    [Fact]
    public async Task A_replay_shows_exactly_what_was_shown_even_after_a_new_version()
    {
        await _counter.PublishAllAsync();
        var session = await _counter.SellAsync();
        await _counter.PublishAsync("page", DocumentKind.Page, null, "2");
        await _counter.Library.WithdrawAsync("page", "1");
        var replay = await _counter.Reader.ReplayAsync(session, session.Seal);
        Assert.True(replay.IsRestorable);
        Assert.Equal("page 1", Encoding.UTF8.GetString(replay.Frames[0].Content!.Value.Span));
        Assert.Equal(session.Steps, replay.Frames.Select(static frame => frame.Step));
    }

    [Fact]
    public async Task A_replay_without_its_content_is_not_restorable()
    {
        await _counter.PublishAllAsync();
        var session = await _counter.SellAsync();
        var replay = await new TraceReader(new InMemoryDocumentStore(), _counter.Options).ReplayAsync(session, session.Seal);
        Assert.False(replay.IsRestorable);
        Assert.False(replay.Frames[0].IsRestored);
    }

    [Fact]
    public async Task A_complete_sale_is_satisfied()
    {
        await _counter.PublishAllAsync();
        var session = await _counter.SellAsync(ProductKind.InsuranceLongTerm);
        Assert.Equal(RuleOutcome.Satisfied, _counter.Reader.Judge(session, session.Seal).Outcome);
    }

    [Fact]
    public async Task A_sale_without_contract_is_not_applicable()
    {
        var session = await Counter.Must(_counter.Desk.OpenAsync(Counter.Opening()));
        Assert.Equal(RuleOutcome.NotApplicable, _counter.Reader.Judge(session, session.Seal).Outcome);
    }

    [Fact]
    public async Task A_disclosure_after_the_contract_is_found_as_late()
    {
        await _counter.PublishAllAsync();
        var session = await ImportAsync(late: true);
        var gap = Assert.Single(_counter.Reader.Judge(session, session.Seal).Gaps);
        Assert.Equal("N99-05.5", gap.Reference.Requirement.Value);
        Assert.Contains("only after", gap.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_disclosure_is_found()
    {
        await _counter.PublishAllAsync();
        var session = await ImportAsync(late: false);
        Assert.Contains("was not disclosed", Assert.Single(_counter.Reader.Judge(session, session.Seal).Gaps).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_trace_is_breached_whatever_it_says()
    {
        await _counter.PublishAllAsync();
        var session = await _counter.SellAsync();
        var altered = SaleSession.Restore(session.Opening, session.Steps.RemoveAt(0), [], null, 1);
        var verdict = _counter.Reader.Judge(altered, session.Seal);
        Assert.Equal(RuleOutcome.Breached, verdict.Outcome);
        Assert.Equal(TraceIntegrity.Altered, verdict.Verification.Integrity);
    }

    [Fact]
    public async Task A_destroyed_trace_is_undetermined()
    {
        await _counter.PublishAllAsync();
        var session = await _counter.SellAsync();
        var destroyed = session.Destroy(new(Counter.Start, "records", "over", session.Seal, new(2030, 1, 1)));
        Assert.Equal(RuleOutcome.Undetermined, _counter.Reader.Judge(destroyed, session.Seal).Outcome);
    }

    private async Task<SaleSession> ImportAsync(bool late)
    {
        var terms = (await _counter.Library.FindAsync("ProductTerms", "1"))!;
        var session = SaleSession.Begin(Counter.Opening(ProductKind.Deposit) with { OpenedAt = Counter.Start })
            .Append(Counter.Conclude(), null, Counter.Start);
        return late ? session.Append(SaleAction.PresentDisclosure("ProductTerms", "1"), terms, Counter.Start.AddMinutes(1)) : session;
    }
}
