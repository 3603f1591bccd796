using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Inventory.Discovery;
using FinAppCompliance.Inventory.Filings;
using FinAppCompliance.Inventory.Import;
using FinAppCompliance.Inventory.Lifecycle;
using FinAppCompliance.Inventory.Portfolio;
using FinAppCompliance.Inventory.Projects;
using FinAppCompliance.Inventory.Rectifications;
using FinAppCompliance.Inventory.Register;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Inventory;

/// <summary>Registers the application register, life cycle, filings, portfolio and projects.</summary>
public static class InventoryServiceCollectionExtensions
{
    /// <summary>Adds the register and everything on it; safe to call twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options, which are checked at start; null keeps the defaults.</param>
    /// <returns>The same services.</returns>
    /// <remarks>The store is in memory and the working calendar is the built-in one unless the host registered others before.</remarks>
    public static IServiceCollection AddFinAppInventory(this IServiceCollection services, Action<InventoryOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<InventoryOptions, InventoryOptionsValidator>().Configure(configure ?? (static _ => { }));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IWorkingCalendar>(ChineseWorkingCalendar.BuiltIn);
        services.TryAddSingleton<IRegisterStore, InMemoryRegisterStore>();
        services.TryAddSingleton(static provider => new ApplicationRegister(PortsOf(provider)));
        services.TryAddSingleton<ApplicationLifecycle>();
        services.TryAddSingleton<RectificationDesk>();
        services.TryAddSingleton<RegisterImport>();
        services.TryAddSingleton(static provider => new DiscoveryReconciliation(OptionsOf(provider)));
        services.TryAddSingleton(static provider => new ReportCalendar(OptionsOf(provider), provider.GetRequiredService<IWorkingCalendar>()));
        services.TryAddSingleton(static provider => new PortfolioAnalyst(OptionsOf(provider).Portfolio));
        services.TryAddSingleton(static provider => new IntegrationReview(OptionsOf(provider)));
        services.TryAddSingleton(static provider => new TerminationReview(OptionsOf(provider)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFactSource, InventoryFactSource>(
            static provider => new(provider.GetRequiredService<ApplicationRegister>(), OptionsOf(provider))));
        return services;
    }

    private static InventoryOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<InventoryOptions>>().Value;

    private static RegisterPorts PortsOf(IServiceProvider provider) => new()
    {
        Store = provider.GetRequiredService<IRegisterStore>(),
        Clock = provider.GetRequiredService<TimeProvider>(),
        Recorder = provider.GetService<IAuditRecorder>(),
        Tenant = OptionsOf(provider).Tenant,
    };
}
