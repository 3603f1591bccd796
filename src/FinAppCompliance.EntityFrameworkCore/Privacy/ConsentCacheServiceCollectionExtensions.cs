using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Registers the cache of consent checks.</summary>
public static class ConsentCacheServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ConsentCheckCache"/>; the host adds a hybrid cache, as by <c>AddHybridCache</c>, and the register keeps answering without staleness.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options, which are checked at start; null keeps the defaults.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddFinAppConsentCache(this IServiceCollection services, Action<ConsentCacheOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<ConsentCacheOptions, ConsentCacheOptionsValidator>().Configure(configure ?? (static _ => { }));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ConsentCheckCache>();
        return services;
    }
}
