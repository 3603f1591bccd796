using FinAppCompliance.Domain.Time;
using FinAppCompliance.Rules.Catalog;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.Rules.Profiles;
using FinAppCompliance.Rules.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.Rules;

/// <summary>Registers the rules in a host.</summary>
public static class RulesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ResolvedProfile"/>, <see cref="RuleEvaluator"/> and an <see cref="IAssessmentStore"/> in memory as singletons, validated at start; safe to call several times, each call adding to the options.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds packs and profiles.</param>
    public static IServiceCollection AddFinAppRules(this IServiceCollection services, Action<RulesOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<RulesOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RulesOptions>, RulesOptionsValidator>());
        services.TryAddSingleton(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<RulesOptions>>().Value;
            var today = ChinaStandardTime.DateOf(provider.GetRequiredService<TimeProvider>().GetUtcNow());
            return ResolvedProfile.Resolve(RuleSet.Create([.. options.Packs]), options.InstitutionKind, today, [.. options.Profiles]);
        });
        services.TryAddSingleton(static provider =>
        {
            var options = provider.GetRequiredService<IOptions<RulesOptions>>().Value;
            return new RuleEvaluator(
                provider.GetRequiredService<ResolvedProfile>().RuleSet,
                new EvaluationOptions { Calendar = options.Calendar, MaxDegreeOfParallelism = options.MaxDegreeOfParallelism });
        });
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAssessmentStore, InMemoryAssessmentStore>();
        return services;
    }
}
