using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Authorization;
using FinAppCompliance.Disclosure;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.Inventory;
using FinAppCompliance.Privacy;
using FinAppCompliance.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The stores of one process over a database; two handles of one source are like two processes.</summary>
public sealed class StoreHandle : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    public StoreHandle(Action<IServiceCollection> chooseStores)
    {
        var services = new ServiceCollection().AddFinAppDisclosure().AddFinAppInventory().AddFinAppPrivacy(static options => options.RestingPeriod = TimeSpan.FromDays(30))
            .AddFinAppRules(static _ => { }).AddFinAppAuthorization();
        chooseStores(services);
        _provider = services.BuildServiceProvider();
    }

    public IAuditLogStore Logs => Get<IAuditLogStore>();

    public ISignedHeadStore Heads => Get<ISignedHeadStore>();

    public ISubjectKeyStore Keys => Get<ISubjectKeyStore>();

    public static StoreHandle Of(Action<FinAppStoresBuilder> choose) => new(services => services.AddFinAppStores(choose));

    public T Get<T>()
        where T : notnull => _provider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
