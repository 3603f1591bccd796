using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FinAppCompliance.EntityFrameworkCore;

/// <summary>Registers the stores.</summary>
public static class FinAppStoresServiceCollectionExtensions
{
    /// <summary>Registers the durable stores of the family over one database, in the place of the stores in memory.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Chooses the database.</param>
    /// <exception cref="InvalidOperationException">No database was chosen.</exception>
    public static IServiceCollection AddFinAppStores(this IServiceCollection services, Action<FinAppStoresBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddSingleton(TimeProvider.System);
        var builder = new FinAppStoresBuilder(services);
        configure(builder);
        return builder.HasDatabase
            ? services
            : throw new InvalidOperationException("the stores have no database; call the method of a provider package that chooses one");
    }
}
