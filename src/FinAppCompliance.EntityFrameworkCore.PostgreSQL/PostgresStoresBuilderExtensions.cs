using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FinAppCompliance.EntityFrameworkCore.PostgreSQL;

/// <summary>Chooses PostgreSQL for the stores.</summary>
public static class PostgresStoresBuilderExtensions
{
    /// <summary>Keeps everything in one PostgreSQL database; every answer waits for the flush to the device, and no call joins a transaction of the host.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">The connection string, to the primary.</param>
    /// <returns>The same builder; a database that was chosen before stays.</returns>
    public static FinAppStoresBuilder UsePostgreSQL(this FinAppStoresBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        if (!builder.TryChooseDatabase())
        {
            return builder;
        }

        var (services, tenant, concepts, mode) = (builder.Services, builder.Tenant, builder.Concepts, builder.Schema);
        services.TryAddSingleton(provider => new PostgresStores(connectionString, tenant, concepts, mode, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
        services.AddSingleton(static provider => provider.GetRequiredService<PostgresStores>().Maintenance);
        if (concepts.HasFlag(StoreConcepts.AuditTrail))
        {
            services.TryAddSingleton<IAuditLogStore>(provider => provider.GetRequiredService<PostgresStores>().AuditLogs);
            services.TryAddSingleton<ISignedHeadStore>(provider => provider.GetRequiredService<PostgresStores>().AuditLogs);
            services.TryAddSingleton(provider => new AuditOutbox(provider.GetRequiredService<PostgresStores>().AuditEngine, provider.GetRequiredService<IAuditRecorder>()));
            var reading = new NpgsqlConnectionStringBuilder(connectionString) { Enlist = false }.ToString();
            services.AddPooledDbContextFactory<AuditReadContext>(options => options.UseNpgsql(reading));
        }

        builder.UseStores(static (provider, concept) => provider.GetRequiredService<PostgresStores>().TablesOf(concept));
        return builder;
    }

    /// <summary>Keeps the keys of persons in a PostgreSQL database of their own, whose backups must expire before the deadline of erasure.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="connectionString">The connection string to the database of keys.</param>
    /// <returns>The same builder.</returns>
    public static FinAppStoresBuilder UsePostgreSQLSubjectKeys(this FinAppStoresBuilder builder, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(connectionString);
        builder.HasDatabase = true;
        var mode = builder.Schema;
        builder.Services.TryAddSingleton(provider => new PostgresKeys(connectionString, mode, provider.GetRequiredService<TimeProvider>()));
        builder.Services.TryAddSingleton<ISubjectKeyStore>(provider => provider.GetRequiredService<PostgresKeys>().Store);
        builder.Services.AddSingleton(static provider => provider.GetRequiredService<PostgresKeys>().Maintenance);
        return builder;
    }
}
