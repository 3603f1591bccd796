using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Tests.SaleSessions;

public sealed class SaleDeskTests
{
    private readonly Counter _counter = new();

    [Theory]
    [InlineData(ProductKind.Deposit)]
    [InlineData(ProductKind.Loan)]
    [InlineData(ProductKind.WealthProduct)]
    [InlineData(ProductKind.InsuranceLongTerm)]
    [InlineData(ProductKind.Payment)]
    public async Task A_sale_with_everything_in_order_is_concluded(ProductKind product)
    {
        await _counter.PublishAllAsync();
        Assert.NotNull((await _counter.SellAsync(product)).Conclusion);
    }

    [Fact]
    public async Task A_sale_on_another_platform_is_refused()
    {
        var result = await _counter.Desk.OpenAsync(Counter.Opening(ProductKind.InsuranceLongTerm) with { Platform = SalePlatform.ThirdParty });
        Assert.Equal(["TRC-2"], Rules(result));
    }

    [Fact]
    public async Task Marketing_rules_are_cited_only_once_in_force()
    {
        var opening = Counter.Opening() with { Platform = SalePlatform.Unknown };
        Assert.Equal(["N99-05.4"], Rules(await _counter.Desk.OpenAsync(opening)));
        _counter.Clock.SetUtcNow(new(2026, 9, 29, 16, 0, 0, TimeSpan.Zero));
        Assert.Equal(["MKT-1"], Rules(await _counter.Desk.OpenAsync(opening)));
    }

    [Fact]
    public async Task A_product_of_unknown_kind_is_refused() =>
        Assert.Equal(["N99-05.5"], Rules(await _counter.Desk.OpenAsync(Counter.Opening(ProductKind.Other))));

    [Fact]
    public async Task Without_clearance_every_sale_is_refused()
    {
        var counter = new Counter(clearance: new MissingClearance());
        Assert.Equal(["N99-05.3"], Rules(await counter.Desk.OpenAsync(Counter.Opening())));
    }

    [Fact]
    public async Task A_session_id_is_used_once()
    {
        await Counter.Must(_counter.Desk.OpenAsync(Counter.Opening()));
        Assert.Equal(SaleStatus.Conflict, (await _counter.Desk.OpenAsync(Counter.Opening())).Status);
    }

    [Fact]
    public async Task The_seller_may_not_confirm_or_answer_for_the_customer()
    {
        await OpenAsync();
        await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.PresentDisclosure("Risk", "1")));
        var confirmation = await _counter.Desk.RecordAsync("s-1", SaleAction.ConfirmDisclosure("Risk", "1", StepActor.Seller));
        var answer = await _counter.Desk.RecordAsync("s-1", SaleAction.AssessCustomer("quiz", "1", 5, new(2026, 3, 2), StepActor.Seller));
        Assert.Equal(["TRC-3"], Rules(confirmation));
        Assert.Equal(["SUI-2"], Rules(answer));
    }

    [Fact]
    public async Task What_was_not_shown_cannot_be_confirmed()
    {
        await OpenAsync();
        Assert.Equal(["N99-05.5"], Rules(await _counter.Desk.RecordAsync("s-1", SaleAction.ConfirmDisclosure("Risk", "1"))));
    }

    [Fact]
    public async Task An_unpublished_or_withdrawn_version_cannot_be_shown()
    {
        await OpenAsync();
        Assert.Equal(["N99-05.4"], Rules(await _counter.Desk.RecordAsync("s-1", SaleAction.ShowPage("page", "9"))));
        await _counter.Library.WithdrawAsync("page", "1");
        Assert.Equal(["N99-05.5"], Rules(await _counter.Desk.RecordAsync("s-1", SaleAction.ShowPage("page", "1"))));
    }

    [Fact]
    public async Task A_page_of_another_platform_cannot_be_part_of_the_sale()
    {
        await OpenAsync();
        await _counter.PublishAsync("partner-page", DocumentKind.Page, null, platform: SalePlatform.ThirdParty);
        Assert.False((await _counter.Desk.RecordAsync("s-1", SaleAction.ShowPage("partner-page", "1"))).IsRecorded);
    }

    [Fact]
    public async Task Missing_disclosures_and_suitability_are_named_together()
    {
        await OpenAsync();
        var result = await _counter.Desk.RecordAsync("s-1", Counter.Conclude());
        Assert.Equal(["N99-05.5", "N99-05.5", "N99-05.5", "N99-05.5", "SUI-1"], Rules(result));
        Assert.Empty(result.Session!.Steps);
    }

    [Theory]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public async Task The_higher_product_grade_must_not_exceed_the_tolerance(int tolerance, bool expected)
    {
        await OpenAsync();
        await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.AssessCustomer("quiz", "1", tolerance, new(2026, 3, 2))));
        Assert.Equal(expected, (await _counter.Desk.RecordAsync("s-1", SaleAction.MatchSuitability("fund-42"))).IsRecorded);
    }

    [Fact]
    public async Task An_unknown_product_grade_is_never_suitable()
    {
        await _counter.PublishAllAsync();
        await Counter.Must(_counter.Desk.OpenAsync(Counter.Opening() with { IssuerRiskGrade = null, SellerRiskGrade = null }));
        await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.AssessCustomer("quiz", "1", 5, new(2026, 3, 2))));
        Assert.False((await _counter.Desk.RecordAsync("s-1", SaleAction.MatchSuitability("fund-42"))).IsRecorded);
    }

    [Theory]
    [InlineData(2025, 3, 1, false)]
    [InlineData(2025, 3, 2, true)]
    [InlineData(2025, 3, 3, true)]
    [InlineData(2026, 3, 3, false)]
    public async Task An_assessment_counts_for_twelve_months_and_not_from_the_future(int year, int month, int day, bool expected)
    {
        await OpenAsync();
        var result = await _counter.Desk.RecordAsync("s-1", SaleAction.AssessCustomer("quiz", "1", 3, new(year, month, day)));
        Assert.Equal(expected, result.IsRecorded);
    }

    [Fact]
    public async Task A_shown_warning_must_be_confirmed_before_the_contract()
    {
        await OpenAsync();
        foreach (var action in Counter.StepsBeforeContract(ProductKind.WealthProduct).Append(SaleAction.ShowWarning("warn", "1")))
        {
            await Counter.Must(_counter.Desk.RecordAsync("s-1", action));
        }

        Assert.False((await _counter.Desk.RecordAsync("s-1", Counter.Conclude())).IsRecorded);
        await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.ConfirmWarning("warn", "1")));
        await Counter.Must(_counter.Desk.RecordAsync("s-1", Counter.Conclude()));
    }

    [Fact]
    public async Task After_the_contract_only_its_end_can_follow()
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync();
        Assert.False((await _counter.Desk.RecordAsync("s-1", SaleAction.PresentDisclosure("Risk", "1"))).IsRecorded);
        Assert.False((await _counter.Desk.RecordAsync("s-1", SaleAction.EndContract("other", new(2026, 3, 2)))).IsRecorded);
        Assert.False((await _counter.Desk.RecordAsync("s-1", SaleAction.EndContract("contract-1", new(2026, 3, 3)))).IsRecorded);
        await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.EndContract("contract-1", new(2026, 3, 2))));
        Assert.False((await _counter.Desk.RecordAsync("s-1", SaleAction.EndContract("contract-1", new(2026, 3, 2)))).IsRecorded);
    }

    [Fact]
    public async Task A_clock_that_goes_back_keeps_the_order()
    {
        await OpenAsync();
        await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.ShowPage("page", "1")));
        var desk = new SaleDesk(
            new() { Sessions = _counter.Sessions, Documents = _counter.Documents, Clearance = new MissingClearance(), Clock = new Earlier() }, new());
        var session = await Counter.Must(desk.RecordAsync("s-1", SaleAction.Explain("chat-1", StepActor.Seller)));
        Assert.Equal(session.Steps[0].At, session.Steps[1].At);
    }

    [Fact]
    public async Task Concurrent_steps_are_all_recorded_or_told_of_the_conflict()
    {
        await OpenAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(async () =>
            await _counter.Desk.RecordAsync("s-1", SaleAction.Explain($"chat-{number}", StepActor.Seller)))));
        var session = (await _counter.Sessions.FindAsync("s-1", default))!;
        Assert.Equal(results.Count(static result => result.IsRecorded), session.Steps.Length);
        Assert.All(results, static result => Assert.True(result.Status is SaleStatus.Recorded or SaleStatus.Conflict));
    }

    [Fact]
    public async Task A_step_of_an_unknown_session_is_not_found() =>
        Assert.Equal(SaleStatus.NotFound, (await _counter.Desk.RecordAsync("none", SaleAction.ShowPage("page", "1"))).Status);

    private async Task OpenAsync()
    {
        await _counter.PublishAllAsync();
        await Counter.Must(_counter.Desk.OpenAsync(Counter.Opening()));
    }

    private static string[] Rules(SaleResult result)
    {
        Assert.Equal(SaleStatus.Refused, result.Status);
        return [.. result.Objections.Select(static objection => objection.Reference.Requirement.Value)];
    }

    private sealed class Earlier : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Counter.Start.AddHours(-1);
    }
}
