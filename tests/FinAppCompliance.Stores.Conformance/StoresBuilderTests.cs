using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance;

public sealed class StoresBuilderTests
{
    [Fact]
    public async Task A_recorder_over_sqlite_records_and_a_report_reads_it()
    {
        await using var source = new SqliteSource();
        await using var provider = new ServiceCollection()
            .AddFinAppStores(stores => stores.UseSqlite(source.Path).UseSqliteSubjectKeys(source.Sibling("keys.db")))
            .AddSingleton<IKeyWrapping>(new AesKeyWrapping(new byte[32]))
            .AddFinAppAuditTrail()
            .BuildServiceProvider();
        await provider.GetRequiredService<IAuditRecorder>().RecordAsync(Entry(), default);
        await using var context = await provider.GetRequiredService<IDbContextFactory<AuditReadContext>>().CreateDbContextAsync();
        Assert.Equal("customer:9f2c", (await context.Events.SingleAsync()).Subject);
        Assert.NotNull(provider.GetRequiredService<ISignedHeadStore>());
    }

    [Fact]
    public void Stores_without_a_database_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddFinAppStores(_ => { }));

    [Fact]
    public void Registering_twice_keeps_the_first_database()
    {
        var services = new ServiceCollection()
            .AddFinAppStores(stores => stores.UseSqlite("a.db"))
            .AddFinAppStores(stores => stores.UsePostgreSQL("Host=localhost"));
        Assert.Single(services, service => service.ServiceType == typeof(IAuditLogStore));
    }

    private static AuditEntry Entry() => new()
    {
        Tenant = "bank",
        Category = "access-decision",
        Action = "access-denied",
        Actor = "teller-7",
        Subject = "customer:9f2c",
        OccurredAt = new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero),
        IdempotencyKey = "k",
        Body = "{}"u8.ToArray(),
    };
}
