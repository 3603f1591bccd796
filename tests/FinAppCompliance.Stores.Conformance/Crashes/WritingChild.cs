using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Crashes;

/// <summary>Appends as fast as it can and prints each answer, until it is killed.</summary>
internal static class WritingChild
{
    private const int Callers = 8;

    public static async Task<int> RunAsync(string provider, string database, string round)
    {
        await using var stores = Open(provider, database);
        await using var bench = new TrailBench(stores);
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => AppendAsync(bench, $"{round}-{caller}"))));
        return 0;
    }

    public static StoreHandle Open(string provider, string database)
    {
        IStoreSource source = provider == "sqlite" ? new SqliteSource(database) : new PostgresSource(database);
        return source.Open();
    }

    private static async Task AppendAsync(TrailBench bench, string caller)
    {
        for (var i = 0; ; i++)
        {
            var key = $"{caller}-{i}";
            var result = await bench.Logs.AppendAsync(TrailBench.Request(key, caller), default);
            if (result.Receipt is { } receipt)
            {
                lock (bench)
                {
                    Console.Out.WriteLine($"{key} {receipt.FirstIndex} .");
                    Console.Out.Flush();
                }
            }
        }
    }
}
