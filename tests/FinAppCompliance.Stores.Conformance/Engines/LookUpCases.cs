using System.Data.Common;
using FinAppCompliance.EntityFrameworkCore;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.Engines;

/// <summary>Reads that keep their statements prepared: what one read leaves behind must not show in the next.</summary>
public abstract class LookUpCases : IAsyncLifetime
{
    private const string Sql = "SELECT CAST(@one AS text), CAST(@two AS text)";

    private ServiceProvider _provider = null!;

    private IStoreEngine Reads => Engine(_provider);

    public async Task InitializeAsync() => _provider = new ServiceCollection().AddFinAppStores(await ChooseAsync()).BuildServiceProvider();

    public async Task DisposeAsync()
    {
        await _provider.DisposeAsync();
        await RemoveAsync();
    }

    [StoreFact]
    public async Task A_failed_read_leaves_nothing_behind()
    {
        Assert.Equal(["a|b"], await Reads.LookUpAsync(Sql, Join, Pair("a", "b"), default));
        for (var round = 0; round < 5; round++)
        {
            var failed = await Assert.ThrowsAnyAsync<Exception>(async () => await Reads.LookUpAsync("SELECT x FROM no_such_table WHERE x = @one", Join, [("one", "a")], default));
            Assert.IsAssignableFrom<DbException>(failed.InnerException ?? failed);
            await Assert.ThrowsAsync<InvalidDataException>(async () => await Reads.LookUpAsync<string>(Sql, static _ => throw new InvalidDataException(), Pair("a", "b"), default));
            Assert.Equal(["c|d"], await Reads.LookUpAsync(Sql, Join, Pair("c", "d"), default));
            Assert.True(await Reads.WriteAsync(static _ => ValueTask.FromResult(true), default));
        }
    }

    [StoreFact]
    public async Task Reads_at_once_each_get_their_own_values()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(async () => (number, Rows: await Reads.LookUpAsync(Sql, Join, Pair($"{number}", "x"), default)))));
        Assert.All(answers, static answer => Assert.Equal([$"{answer.number}|x"], answer.Rows));
    }

    [StoreFact]
    public async Task A_read_that_is_called_off_reads_nothing() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Reads.LookUpAsync(Sql, Join, Pair("a", "b"), new CancellationToken(canceled: true)));

    [StoreFact]
    public async Task More_statements_than_are_kept_are_read_all_the_same()
    {
        for (var number = 0; number < 300; number++)
        {
            var sql = $"SELECT CAST(@value AS text), '{number}'";
            Assert.Equal([$"v|{number}"], await Reads.ListAsync(sql, Join, [("value", "v")], default));
        }

        Assert.Equal(["|0"], await Reads.ListAsync("SELECT CAST(@value AS text), '0'", Join, [("value", null)], default));
        Assert.Equal(["w|0"], await Reads.ListAsync("SELECT CAST(@value AS text), '0'", Join, [("value", "w")], default));
    }

    protected abstract Task<Action<FinAppStoresBuilder>> ChooseAsync();

    private protected abstract IStoreEngine Engine(IServiceProvider provider);

    protected abstract Task RemoveAsync();

    private static (string Name, object? Value)[] Pair(string one, string two) => [("one", one), ("two", two)];

    private static string Join(IStoreRow row) => $"{row.Text(0)}|{row.Text(1)}";
}
