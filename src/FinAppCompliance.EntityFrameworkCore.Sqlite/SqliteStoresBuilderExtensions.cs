using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.EntityFrameworkCore.SubjectKeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace FinAppCompliance.EntityFrameworkCore.Sqlite;

/// <summary>Chooses SQLite for the stores.</summary>
public static class SqliteStoresBuilderExtensions
{
    /// <summary>Keeps everything in one SQLite file, created when absent; every answer waits for the flush to the device.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The path of the file, on a local disk. Never copy the file: use <see cref="SqliteStoreBackup"/>.</param>
    /// <returns>The same builder; a database that was chosen before stays.</returns>
    public static FinAppStoresBuilder UseSqlite(this FinAppStoresBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (!builder.TryChooseDatabase())
        {
            return builder;
        }

        var (services, tenant, concepts, mode) = (builder.Services, builder.Tenant, builder.Concepts, builder.Schema);
        services.TryAddSingleton(provider => new SqliteStores(path, tenant, concepts, mode, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
        services.AddSingleton(static provider => provider.GetRequiredService<SqliteStores>().Maintenance);
        if (concepts.HasFlag(StoreConcepts.AuditTrail))
        {
            services.TryAddSingleton<IAuditLogStore>(provider => provider.GetRequiredService<SqliteStores>().AuditLogs);
            services.TryAddSingleton<ISignedHeadStore>(provider => provider.GetRequiredService<SqliteStores>().AuditLogs);
            services.TryAddSingleton(provider => new AuditOutbox(provider.GetRequiredService<SqliteStores>().AuditEngine, provider.GetRequiredService<IAuditRecorder>()));
            services.AddPooledDbContextFactory<AuditReadContext>(options => options
                .UseSqlite($"Data Source={Path.GetFullPath(path)};Mode=ReadWrite")

                // A report never takes part in a transaction of the host.
                .ConfigureWarnings(static warnings => warnings.Ignore(RelationalEventId.AmbientTransactionWarning)));
        }

        builder.UseStores(static (provider, concept) => provider.GetRequiredService<SqliteStores>().TablesOf(concept));
        return builder;
    }

    /// <summary>Keeps the keys of persons in a SQLite file of their own, whose backups must expire before the deadline of erasure.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The path of the file of keys.</param>
    /// <returns>The same builder.</returns>
    public static FinAppStoresBuilder UseSqliteSubjectKeys(this FinAppStoresBuilder builder, string path)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        builder.HasDatabase = true;
        var mode = builder.Schema;
        builder.Services.TryAddSingleton(provider => new SqliteKeys(path, mode, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
        builder.Services.TryAddSingleton<ISubjectKeyStore>(provider => provider.GetRequiredService<SqliteKeys>().Store);
        builder.Services.AddSingleton(static provider => provider.GetRequiredService<SqliteKeys>().Maintenance);
        return builder;
    }
}
