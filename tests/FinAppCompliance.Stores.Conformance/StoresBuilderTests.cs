using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.EntityFrameworkCore.PostgreSQL;
using FinAppCompliance.EntityFrameworkCore.Sqlite;
using FinAppCompliance.Inventory;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Privacy;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Data.Sqlite;
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

    [Fact]
    public async Task Concepts_left_out_keep_their_stores_and_get_no_tables()
    {
        await using var source = new SqliteSource();
        await using var provider = new ServiceCollection()
            .AddFinAppInventory()
            .AddFinAppPrivacy()
            .AddFinAppStores(stores =>
            {
                stores.Concepts = StoreConcepts.Privacy;
                stores.UseSqlite(source.Path);
            })
            .BuildServiceProvider();
        Assert.Null(await provider.GetRequiredService<INoticeStore>().FindEndAsync("app", default));
        Assert.Null(provider.GetService<IAuditLogStore>());
        Assert.DoesNotContain("Relational", provider.GetRequiredService<IRegisterStore>().GetType().Name, StringComparison.Ordinal);
        Assert.Equal(["privacy", "store"], await PrefixesAsync(source.Path));
    }

    [Fact]
    public async Task A_log_of_decisions_that_the_host_chose_stays()
    {
        await using var source = new SqliteSource();
        await using var provider = new ServiceCollection()
            .AddSingleton<IAccessDecisionLog, InMemoryDecisionLog>()
            .AddFinAppStores(stores => stores.UseSqlite(source.Path))
            .BuildServiceProvider();
        Assert.IsType<InMemoryDecisionLog>(provider.GetRequiredService<IAccessDecisionLog>());
    }

    private static async Task<IReadOnlyList<string>> PrefixesAsync(string path)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT DISTINCT substr(name, 1, instr(name, '_') - 1) FROM sqlite_master WHERE type = 'table' ORDER BY 1";
        await using var reader = await command.ExecuteReaderAsync();
        var prefixes = new List<string>();
        while (await reader.ReadAsync())
        {
            prefixes.Add(reader.GetString(0));
        }

        return prefixes;
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
