using System.Security.Claims;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Benchmarks.Authorization;

/// <summary>One decision: purpose, engagement, action, environment and window, allowed and denied mixed.</summary>
[MemoryDiagnoser]
public class AccessCheckBenchmarks
{
    internal const int Requests = 64;

    private readonly ClaimsPrincipal _user = new(new ClaimsIdentity("bench"));
    private readonly GrantRequirement[] _requirement = [new()];
    private TimedGrants _grants = null!;
    private PlainGrants _plain = null!;
    private IAuthorizationService _aspNetCore = null!;
    private ServiceProvider _services = null!;

    /// <summary>Gets or sets the number of grants.</summary>
    [Params(10, 1_000, 10_000, 1_000_000)]
    public int Grants { get; set; }

    /// <summary>Builds all three, and stops unless they give the expected answers.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        _grants = new(Grants);
        _plain = new(_grants.Policy);
        _services = new ServiceCollection().AddLogging().AddAuthorizationCore().AddSingleton<IAuthorizationHandler>(new GrantHandler(_plain)).BuildServiceProvider();
        _aspNetCore = _services.GetRequiredService<IAuthorizationService>();
        var expected = _grants.Asked.Count(static asked => asked.Expected);
        if (PlainDictionary() != expected || DecisionPoint() != expected || AspNetCoreAuthorization().GetAwaiter().GetResult() != expected || expected != Requests / 2)
        {
            throw new InvalidOperationException("the answers differ");
        }
    }

    /// <summary>Ends the services.</summary>
    [GlobalCleanup]
    public void CleanUp() => _services.Dispose();

    /// <summary>A dictionary and the same comparisons.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Requests)]
    public int PlainDictionary()
    {
        var allowed = 0;
        foreach (ref readonly var asked in _grants.Asked.AsSpan())
        {
            allowed += _plain.IsAllowed(in asked.Request, asked.At) ? 1 : 0;
        }

        return allowed;
    }

    /// <summary>The compiled policy, with reason, field treatment, obligations and validity in the answer.</summary>
    [Benchmark(OperationsPerInvoke = Requests)]
    public int DecisionPoint()
    {
        var allowed = 0;
        foreach (ref readonly var asked in _grants.Asked.AsSpan())
        {
            allowed += _grants.Snapshot.Check(in asked.Request, asked.At).IsPermitted ? 1 : 0;
        }

        return allowed;
    }

    /// <summary>ASP.NET Core authorization with one handler over the plain dictionary.</summary>
    [Benchmark(OperationsPerInvoke = Requests)]
    public async Task<int> AspNetCoreAuthorization()
    {
        var allowed = 0;
        foreach (var asked in _grants.Asked)
        {
            allowed += (await _aspNetCore.AuthorizeAsync(_user, new GrantQuestion(asked.Request, asked.At), _requirement).ConfigureAwait(false)).Succeeded ? 1 : 0;
        }

        return allowed;
    }
}
