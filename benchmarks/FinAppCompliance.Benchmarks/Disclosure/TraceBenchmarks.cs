using BenchmarkDotNet.Attributes;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.Retrieval;
using FinAppCompliance.Disclosure.SaleSessions;

namespace FinAppCompliance.Benchmarks.Disclosure;

/// <summary>Verifies the hash chain of a session beside bare hashing of as many bytes.</summary>
[MemoryDiagnoser]
public class TraceBenchmarks
{
    private const int StepBytes = 160;

    private readonly byte[] _bytes = new byte[StepBytes];
    private SaleSession _session = null!;
    private SessionSeal _seal = null!;

    [Params(100, 10_000)]
    public int Steps { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _session = new SaleBench().Record("s-1", Steps);
        _seal = _session.Seal;
        if (_seal.Length != Steps || !VerifyChain())
        {
            throw new InvalidOperationException("the recorded session does not verify");
        }
    }

    [Benchmark(Baseline = true)]
    public ContentDigest HashAsManyBytes()
    {
        var digest = default(ContentDigest);
        for (var step = 0; step < Steps; step++)
        {
            digest = ContentDigest.Of(_bytes);
        }

        return digest;
    }

    [Benchmark]
    public bool VerifyChain() => TraceVerifier.Verify(_session, _seal).IsProved;
}
