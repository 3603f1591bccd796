using Microsoft.EntityFrameworkCore;

namespace FinAppCompliance.EntityFrameworkCore.AuditTrail;

/// <summary>Reads the audit trail with queries, for reports and administration; never writes.</summary>
/// <remarks>Get one from an <see cref="IDbContextFactory{TContext}"/>. Not thread-safe. The schema must have been applied by a store before.</remarks>
public sealed class AuditReadContext : DbContext
{
    /// <summary>Creates the context.</summary>
    /// <param name="options">The options of the provider.</param>
    public AuditReadContext(DbContextOptions<AuditReadContext> options)
        : base(options)
    {
    }

    /// <summary>Gets the entries of all logs; filter by tenant, class and year first.</summary>
    public IQueryable<AuditEventRow> Events => Set<AuditEventRow>().AsNoTracking();

    /// <summary>Refuses to write.</summary>
    /// <param name="acceptAllChangesOnSuccess">Not used.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw ReadOnly();

    /// <summary>Refuses to write.</summary>
    /// <param name="acceptAllChangesOnSuccess">Not used.</param>
    /// <param name="cancellationToken">Not used.</param>
    /// <exception cref="InvalidOperationException">Always.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => throw ReadOnly();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        var row = modelBuilder.Entity<AuditEventRow>();
        row.ToTable("audit_event");
        row.HasKey(entry => new { entry.Tenant, entry.Category, entry.Year, entry.LogIndex });
        row.Property(entry => entry.Tenant).HasColumnName("tenant");
        row.Property(entry => entry.Category).HasColumnName("category");
        row.Property(entry => entry.Year).HasColumnName("year");
        row.Property(entry => entry.LogIndex).HasColumnName("log_index");
        row.Property(entry => entry.Stream).HasColumnName("stream");
        row.Property(entry => entry.Version).HasColumnName("version");
        row.Property(entry => entry.Subject).HasColumnName("subject");
        row.Property(entry => entry.RecordedMicroseconds).HasColumnName("recorded_us");
        row.Property(entry => entry.Envelope).HasColumnName("envelope");
    }

    private static InvalidOperationException ReadOnly() => new("the audit trail is read only here; append through the logs");
}
