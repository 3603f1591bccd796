using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;

namespace FinAppCompliance.Disclosure.Tests.Retrieval;

public sealed class RetentionScheduleTests
{
    private readonly Counter _counter = new();

    [Theory]
    [InlineData(2027, 3, 1, 5)]
    [InlineData(2027, 3, 2, 5)]
    [InlineData(2027, 3, 3, 10)]
    public async Task Insurance_of_up_to_one_year_is_kept_five_years_and_longer_ten(int year, int month, int day, int years)
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync(ProductKind.InsuranceLongTerm, new DateOnly(year, month, day));
        var session = await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.EndContract("contract-1", new(2026, 3, 2))));
        var verdict = new RetentionSchedule(_counter.Options).Judge(session);
        Assert.Equal(new DateOnly(2026, 3, 2).AddYears(years), verdict.DestroyableFrom);
        Assert.True(verdict.IsLegalLimit);
    }

    [Fact]
    public async Task A_running_contract_is_kept_without_end()
    {
        await _counter.PublishAllAsync();
        var verdict = new RetentionSchedule(_counter.Options).Judge(await _counter.SellAsync(ProductKind.InsuranceLongTerm));
        Assert.Null(verdict.DestroyableFrom);
        Assert.True(verdict.MustKeepOn(DateOnly.MaxValue));
    }

    [Fact]
    public async Task Other_products_follow_the_institution_and_say_so()
    {
        await _counter.PublishAllAsync();
        await _counter.SellAsync(ProductKind.WealthProduct);
        var session = await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.EndContract("contract-1", new(2026, 3, 2))));
        var verdict = new RetentionSchedule(_counter.Options).Judge(session);
        Assert.Equal(new DateOnly(2036, 3, 2), verdict.DestroyableFrom);
        Assert.False(verdict.IsLegalLimit);
    }

    [Fact]
    public async Task An_abandoned_sale_is_kept_for_the_institutions_months()
    {
        await Counter.Must(_counter.Desk.OpenAsync(Counter.Opening()));
        var session = await Counter.Must(_counter.Desk.RecordAsync("s-1", SaleAction.Abandon("fund-42")));
        Assert.Equal(new DateOnly(2028, 3, 2), new RetentionSchedule(_counter.Options).Judge(session).DestroyableFrom);
    }
}
