using BenchmarkDotNet.Attributes;
using FinAppCompliance.Authorization;
using FinAppCompliance.Authorization.Policies;

namespace FinAppCompliance.Benchmarks.Authorization;

/// <summary>Loading a policy with every check, and what the compiled form keeps in memory.</summary>
[MemoryDiagnoser]
public class PolicyLoadBenchmarks
{
    private AccessPolicy _policy = null!;

    /// <summary>Gets or sets the number of grants.</summary>
    [Params(10_000, 1_000_000)]
    public int Grants { get; set; }

    /// <summary>Makes the policy and prints how many bytes a grant keeps, ids of grants, subjects and engagements included.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        var before = Settled();
        var snapshot = PolicySnapshot.Load(TimedGrants.MakePolicy(Grants));
        var kept = Settled() - before;
        Console.WriteLine($"// {Grants} grants keep {(double)kept / Grants:F0} bytes each");
        GC.KeepAlive(snapshot);
        _policy = TimedGrants.MakePolicy(Grants);
    }

    /// <summary>Checks and compiles.</summary>
    [Benchmark]
    public PolicySnapshot Load() => PolicySnapshot.Load(_policy);

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
