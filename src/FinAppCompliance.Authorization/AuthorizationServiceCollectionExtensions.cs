using FinAppCompliance.Authorization.AuthZen;
using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Register;
using FinAppCompliance.Domain.Facts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Authorization;

/// <summary>Registers access decisions.</summary>
public static class AuthorizationServiceCollectionExtensions
{
    /// <summary>Adds the decision point, the AuthZEN front, the facts of grants and stores of policies and elevations in memory; safe to call twice.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options, which are checked at start; null keeps the defaults.</param>
    /// <returns>The same services.</returns>
    /// <remarks>
    /// Without an <see cref="IAccessDecisionLog"/> whatever must be logged is denied; without an
    /// <see cref="IEmergencyAlarm"/> there is no break-glass.
    /// </remarks>
    public static IServiceCollection AddFinAppAuthorization(this IServiceCollection services, Action<AuthorizationOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<AuthorizationOptions, AuthorizationOptionsValidator>().Configure(configure ?? (static _ => { }));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuthorizationOptions>, PolicyOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAccessPolicyStore, InMemoryPolicyStore>();
        services.TryAddSingleton<IElevationStore, InMemoryElevationStore>();
        services.TryAddSingleton(static provider => new PolicyDecisionPoint(
            provider.GetRequiredService<TimeProvider>(),
            OptionsOf(provider).Policy is { } policy ? PolicySnapshot.Load(policy) : null,
            provider.GetService<IAccessDecisionLog>(),
            provider.GetService<IAttributeSource>(),
            provider.GetService<IEmergencyAlarm>(),
            provider.GetRequiredService<IElevationStore>()));
        services.TryAddSingleton<IPolicyDecisionPoint>(static provider => provider.GetRequiredService<PolicyDecisionPoint>());
        services.TryAddSingleton(static provider => new AuthZenFront(provider.GetRequiredService<PolicyDecisionPoint>(), OptionsOf(provider)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IFactSource, GrantFactSource>(static provider =>
            new GrantFactSource(provider.GetRequiredService<PolicyDecisionPoint>(), OptionsOf(provider).HoldsEveryGrant)));
        return services;
    }

    private static AuthorizationOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<AuthorizationOptions>>().Value;
}
