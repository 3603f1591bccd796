using BenchmarkDotNet.Attributes;
using FinAppCompliance.Disclosure.SaleSessions;

namespace FinAppCompliance.Benchmarks.Disclosure;

/// <summary>Records a sale of one hundred steps through the desk beside adding as many actions to a plain list.</summary>
[MemoryDiagnoser]
public class AppendBenchmarks
{
    private const int Steps = 100;

    private readonly SaleBench _bench = new();
    private int _sessions;

    [Benchmark(Baseline = true, OperationsPerInvoke = Steps)]
    public List<SaleAction> PlainList()
    {
        var actions = new List<SaleAction>();
        for (var step = 0; step < Steps; step++)
        {
            actions.Add(SaleAction.Explain($"chat-{step}", StepActor.Seller));
        }

        return actions;
    }

    [Benchmark(OperationsPerInvoke = Steps)]
    public SaleSession Desk() => _bench.Record($"s-{_sessions++}", Steps);
}
