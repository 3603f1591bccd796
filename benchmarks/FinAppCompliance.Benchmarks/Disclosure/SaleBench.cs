using FinAppCompliance.Disclosure;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Conduct;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Benchmarks.Disclosure;

/// <summary>A sale desk over memory on which everything is cleared.</summary>
internal sealed class SaleBench : ISaleClearance
{
    private readonly ServiceProvider _services;

    public SaleBench()
    {
        _services = new ServiceCollection().AddSingleton<ISaleClearance>(this).AddFinAppDisclosure().BuildServiceProvider();
        Desk = _services.GetRequiredService<SaleDesk>();
    }

    public SaleDesk Desk { get; }

    public ValueTask<IReadOnlyList<SaleObjection>> CheckAsync(SaleOpening opening, DateTimeOffset at, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<SaleObjection>>([]);

    public SaleSession Record(string sessionId, int steps)
    {
        var opened = Desk.OpenAsync(new()
        {
            SessionId = sessionId,
            Customer = new("k7f3a9"),
            ApplicationId = "app-1",
            ActivityId = "act-1",
            ProductId = "fund-42",
            Product = ProductKind.Fund,
            Platform = SalePlatform.InstitutionOwn,
            Region = "510000",
        }).AsTask().GetAwaiter().GetResult();
        var session = opened.Session ?? throw new InvalidOperationException("the sale was not opened");
        for (var step = 0; step < steps; step++)
        {
            session = Desk.RecordAsync(sessionId, SaleAction.Explain($"chat-{step}", StepActor.Seller)).AsTask().GetAwaiter().GetResult().Session!;
        }

        return session;
    }
}
