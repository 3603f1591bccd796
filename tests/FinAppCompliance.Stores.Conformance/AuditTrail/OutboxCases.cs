using System.Data.Common;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.Domain.Auditing;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

/// <summary>What holds of the outbox on a database: business row and entry together or not at all, and each entry once in its log.</summary>
public abstract class OutboxCases : IAsyncLifetime
{
    private static readonly DateTimeOffset At = new(2026, 5, 4, 3, 2, 1, TimeSpan.Zero);

    private ServiceProvider _provider = null!;

    private protected AuditOutbox Outbox => _provider.GetRequiredService<AuditOutbox>();

    public async Task InitializeAsync()
    {
        _provider = new ServiceCollection()
            .AddFinAppStores(await ChooseAsync())
            .AddSingleton<IKeyWrapping>(new AesKeyWrapping(new byte[32]))
            .AddFinAppAuditTrail()
            .BuildServiceProvider();
    }

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        await RemoveAsync();
    }

    [StoreFact]
    public async Task Row_and_entry_are_committed_together_and_the_entry_comes_into_its_log_once()
    {
        await SellAsync("k-1", isCommitted: true);
        Assert.Equal((1, 1), (await CountAsync("business"), await Outbox.CountAsync()));
        Assert.Equal(0, await CountAsync("audit_event"));
        Assert.Equal((1, 0), (await Outbox.MoveAsync(), await Outbox.MoveAsync()));
        Assert.Equal(0, await Outbox.CountAsync());
        await using var context = await _provider.GetRequiredService<IDbContextFactory<AuditReadContext>>().CreateDbContextAsync();
        Assert.Equal("order:9f2c", (await context.Events.SingleAsync()).Subject);
    }

    [StoreFact]
    public async Task What_is_rolled_back_leaves_neither_row_nor_entry()
    {
        await SellAsync("k-1", isCommitted: false);
        Assert.Equal((0, 0, 0), (await CountAsync("business"), await Outbox.CountAsync(), await Outbox.MoveAsync()));
    }

    [StoreFact]
    public async Task A_key_that_waits_already_is_refused_and_the_host_can_roll_back()
    {
        await SellAsync("k-1", isCommitted: true);
        var error = await Assert.ThrowsAsync<AuditRecordingException>(() => SellAsync("k-1", isCommitted: true));
        Assert.Contains("'k-1'", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 1), (await CountAsync("business"), await Outbox.CountAsync()));
    }

    [StoreFact]
    public async Task A_move_that_died_between_log_and_outbox_is_repeated_without_a_second_entry()
    {
        for (var i = 0; i < 3; i++)
        {
            await SellAsync($"k-{i}", isCommitted: true);
        }

        var dying = new AuditOutbox(Engine(_provider), new DyingRecorder(_provider.GetRequiredService<IAuditRecorder>(), diesAt: 2));
        await Assert.ThrowsAsync<OperationCanceledException>(async () => await dying.MoveAsync());
        Assert.Equal((2, 2), (await Outbox.CountAsync(), await CountAsync("audit_event")));
        Assert.Equal(2, await Outbox.MoveAsync());
        Assert.Equal((0, 3), (await Outbox.CountAsync(), await CountAsync("audit_event")));
    }

    [StoreFact]
    public async Task An_entry_that_the_log_refuses_stays_and_stops_no_other()
    {
        await _provider.GetRequiredService<IAuditRecorder>().RecordAsync(Entry("k-1") with { Action = "something else" }, default);
        await SellAsync("k-1", isCommitted: true);
        await SellAsync("k-2", isCommitted: true);
        var error = await Assert.ThrowsAsync<AuditRecordingException>(async () => await Outbox.MoveAsync());
        Assert.StartsWith("1 entries were moved and 1 stay in the outbox; the first: the entry 'k-1'", error.Message, StringComparison.Ordinal);
        Assert.Equal((1, 2), (await Outbox.CountAsync(), await CountAsync("audit_event")));
    }

    [StoreFact]
    public async Task What_the_log_would_refuse_later_is_refused_at_once()
    {
        await using var connection = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await Assert.ThrowsAsync<ArgumentException>(async () => await Outbox.AddAsync(transaction, Entry("nul\0")));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Outbox.AddAsync(transaction, Entry("half \uD800")));
        await Assert.ThrowsAsync<ArgumentException>(async () => await Outbox.AddAsync(transaction, Entry(new string('k', 513))));
        await transaction.RollbackAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Outbox.AddAsync(transaction, Entry("late")));
    }

    [StoreFact]
    public async Task A_context_lends_its_transaction_and_must_have_one()
    {
        await Outbox.PrepareAsync();
        await using var context = new DbContext(ContextOptions());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Outbox.AddAsync(context, Entry("k")));
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            await Outbox.AddAsync(context, Entry("k"));
            await transaction.CommitAsync();
        }

        Assert.Equal(1, await Outbox.MoveAsync());
    }

    [StoreFact]
    public async Task A_database_without_the_schema_says_what_to_call()
    {
        await using var connection = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var error = await Assert.ThrowsAsync<AuditRecordingException>(async () => await Outbox.AddAsync(transaction, Entry("k")));
        Assert.Contains("PrepareAsync", error.Message, StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task An_entry_that_waits_cannot_be_edited()
    {
        await SellAsync("k-1", isCommitted: true);
        await Assert.ThrowsAnyAsync<DbException>(() => ExecuteAsync("UPDATE audit_outbox SET actor = 'somebody else'"));
    }

    protected abstract Task<Action<FinAppStoresBuilder>> ChooseAsync();

    protected abstract Task<DbConnection> ConnectAsync();

    protected abstract DbContextOptions ContextOptions();

    private protected abstract EntityFrameworkCore.Engines.IStoreEngine Engine(IServiceProvider provider);

    protected virtual Task RemoveAsync() => Task.CompletedTask;

    private protected static AuditEntry Entry(string key) => new()
    {
        Tenant = "bank",
        Category = "sale",
        Action = "order-placed",
        Actor = "teller-7",
        Subject = "order:9f2c",
        OccurredAt = At,
        IdempotencyKey = key,
        Body = "{}"u8.ToArray(),
    };

    private async Task SellAsync(string key, bool isCommitted)
    {
        await Outbox.PrepareAsync();
        await ExecuteAsync("CREATE TABLE IF NOT EXISTS business (id integer)");
        await using var connection = await ConnectAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO business VALUES (1)";
        await command.ExecuteNonQueryAsync();
        await Outbox.AddAsync(transaction, Entry(key));
        await (isCommitted ? transaction.CommitAsync() : transaction.RollbackAsync());
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<long> CountAsync(string table)
    {
        await using var connection = await ConnectAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
