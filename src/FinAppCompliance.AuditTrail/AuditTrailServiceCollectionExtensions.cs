using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Retention;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.Domain.Auditing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace FinAppCompliance.AuditTrail;

/// <summary>Registers the audit trail.</summary>
public static class AuditTrailServiceCollectionExtensions
{
    /// <summary>
    /// Registers the logs, the recorder, the erasure and the retention. Register an <see cref="IAuditLogStore"/> as well; an <see cref="ISignedHeadStore"/>,
    /// <see cref="ITileStore"/> and <see cref="ICheckpointSigner"/> to publish; <see cref="IWitness"/>es to be witnessed; a
    /// <see cref="FormerCheckpointSigner"/> while keys are handed over; <see cref="ISignatureVerifier"/>s and a <see cref="TreeHash"/> of other packages; an
    /// <see cref="ISubjectKeyStore"/> and <see cref="IKeyWrapping"/> to have the bodies of recorded entries encrypted.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options; null leaves the defaults. Safe to call more than once.</param>
    public static IServiceCollection AddFinAppAuditTrail(this IServiceCollection services, Action<AuditTrailOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<AuditTrailOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuditTrailOptions>, AuditTrailOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(PartsOf);
        services.TryAddSingleton(provider => new AuditLogs(provider.GetRequiredService<AuditTrailParts>(), OptionsOf(provider)));
        services.TryAddSingleton<IAuditRecorder>(provider => new AuditRecorder(provider.GetRequiredService<AuditLogs>(), OptionsOf(provider)));
        services.TryAddSingleton(provider => new SubjectErasure(
            provider.GetRequiredService<AuditLogs>(), provider.GetRequiredService<AuditTrailParts>(), OptionsOf(provider)));
        services.TryAddSingleton(provider => new BodyRetention(
            provider.GetRequiredService<AuditLogs>(), provider.GetRequiredService<AuditTrailParts>(), OptionsOf(provider)));
        return services;
    }

    private static AuditTrailOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<AuditTrailOptions>>().Value;

    private static AuditTrailParts PartsOf(IServiceProvider provider) => new()
    {
        Store = provider.GetService<IAuditLogStore>() ?? throw new InvalidOperationException(
            "the audit trail has no store: register one, such as the SQLite store of the stores package"),
        Clock = provider.GetRequiredService<TimeProvider>(),
        Heads = provider.GetService<ISignedHeadStore>(),
        Tiles = provider.GetService<ITileStore>(),
        Signer = provider.GetService<ICheckpointSigner>(),
        FormerSigner = provider.GetService<FormerCheckpointSigner>()?.Signer,
        Verifiers = SignatureVerifiers.Default.With(provider.GetServices<ISignatureVerifier>()),
        TreeHashes = [.. provider.GetServices<TreeHash>()],
        Witnesses = [.. provider.GetServices<IWitness>()],
        Keys = provider.GetService<ISubjectKeyStore>(),
        Wrapping = provider.GetService<IKeyWrapping>(),
    };
}
