using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.Reviews;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.Domain.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Disclosure;

/// <summary>Registers disclosure, sale sessions and retrieval.</summary>
public static class DisclosureServiceCollectionExtensions
{
    /// <summary>Adds the document library, the sale desk, retrieval and retention; safe to call twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options, which are checked at start; null keeps the defaults.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Stores are in memory unless the host registered others before. Without an <see cref="ISaleClearance"/> every sale is
    /// refused; without an <see cref="IAuditRecorder"/> nobody outside the store holds the seals.
    /// </remarks>
    public static IServiceCollection AddFinAppDisclosure(this IServiceCollection services, Action<DisclosureOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<DisclosureOptions, DisclosureOptionsValidator>().Configure(configure ?? (static _ => { }));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IDocumentStore, InMemoryDocumentStore>();
        services.TryAddSingleton<ISaleSessionStore, InMemorySaleSessionStore>();
        services.TryAddSingleton<ISaleClearance, MissingClearance>();
        services.TryAddSingleton<DocumentLibrary>();
        services.TryAddSingleton(static provider => new SaleDesk(PortsOf(provider), OptionsOf(provider)));
        services.TryAddSingleton(static provider => new TraceReader(provider.GetRequiredService<IDocumentStore>(), OptionsOf(provider)));
        services.TryAddSingleton(static provider => new RetentionSchedule(OptionsOf(provider)));
        services.TryAddSingleton(static provider => new ConductCadence(OptionsOf(provider)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFactSource, DisclosureFactSource>());
        return services;
    }

    private static DisclosureOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<DisclosureOptions>>().Value;

    private static SaleDeskPorts PortsOf(IServiceProvider provider) => new()
    {
        Sessions = provider.GetRequiredService<ISaleSessionStore>(),
        Documents = provider.GetRequiredService<IDocumentStore>(),
        Clearance = provider.GetRequiredService<ISaleClearance>(),
        Clock = provider.GetRequiredService<TimeProvider>(),
        Recorder = provider.GetService<IAuditRecorder>(),
    };
}
