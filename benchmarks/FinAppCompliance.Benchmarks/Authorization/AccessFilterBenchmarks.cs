using BenchmarkDotNet.Attributes;
using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Filtering;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Authorization.Requests;

namespace FinAppCompliance.Benchmarks.Authorization;

/// <summary>Filtering 100,000 rows in memory by a grant with row conditions.</summary>
[MemoryDiagnoser]
public class AccessFilterBenchmarks
{
    private const int RowCount = 100_000;

    private sealed record Row(string? Region, long? Balance);

    private static readonly RowBinding<Row> Binding = RowBinding<Row>.Empty.Text("region", row => row.Region).Number("balance", row => row.Balance);

    private Row[] _rows = null!;
    private Func<Row, bool> _predicate = null!;
    private PolicySnapshot _snapshot = null!;
    private AccessRequest _request;
    private DateTimeOffset _at;

    /// <summary>Makes rows and filter, and stops unless both ways let the same rows through.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        string?[] regions = ["north", "south", "east", null];
        _rows = [.. Enumerable.Range(0, RowCount).Select(number => new Row(regions[number % 4], number % 10))];
        var policy = TimedGrants.MakePolicy(10);
        policy = policy with
        {
            Grants = [.. policy.Grants.Select(static grant => grant with
            {
                Conditions = [AccessCondition.RowIs("region", "north", "east"), new(ConditionSource.Row, "balance", ConditionOperator.NoneOf, [9])],
            })],
        };
        _snapshot = PolicySnapshot.Load(policy);
        _request = new()
        {
            Subject = "staff-0",
            Asset = "customer-master",
            Action = AccessAction.Read,
            Purpose = "incident-analysis",
            Engagement = "T-0",
            Environment = AccessEnvironment.Production,
        };
        _at = TimedGrants.Start.AddDays(10);
        _predicate = _snapshot.Filter(_request, _at, Binding).Predicate.Compile();
        if (HandWritten() != CompiledFilter() || HandWritten() is 0 or RowCount)
        {
            throw new InvalidOperationException("the answers differ");
        }
    }

    /// <summary>The condition as one would write it.</summary>
    [Benchmark(Baseline = true)]
    public int HandWritten() => _rows.Count(static row => row.Region is "north" or "east" && row.Balance is { } balance && balance != 9);

    /// <summary>The compiled predicate of the filter.</summary>
    [Benchmark]
    public int CompiledFilter() => _rows.Count(_predicate);

    /// <summary>Building the filter and compiling it.</summary>
    [Benchmark]
    public Func<object, bool> BuildFilter()
    {
        var predicate = _snapshot.Filter(_request, _at, Binding).Predicate.Compile();
        return row => predicate((Row)row);
    }
}
