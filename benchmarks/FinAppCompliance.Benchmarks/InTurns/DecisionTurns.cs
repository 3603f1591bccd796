using FinAppCompliance.Benchmarks.Authorization;
using Microsoft.AspNetCore.Authorization;

namespace FinAppCompliance.Benchmarks.InTurns;

/// <summary>Access decisions: a dictionary with the same comparisons, the decision point, a peer.</summary>
internal static class DecisionTurns
{
    private const string Ours = "decision point";
    private const string Plain = "dictionary with the same comparisons";

    public static async Task<IReadOnlyList<HeadlineRow>> MeasureAsync(int rounds)
    {
        var peer = $"ASP.NET Core authorization {PackageVersion.Of(typeof(IAuthorizationService))}";
        var rows = new List<HeadlineRow>();
        foreach (var grants in (int[])[1_000, 100_000])
        {
            var bench = new AccessCheckBenchmarks { Grants = grants };
            bench.Prepare();
            var turns = await new Turns($"decision among {grants:N0} grants", rounds)
                .Add(Plain, AccessCheckBenchmarks.Requests, () => bench.PlainDictionary())
                .Add(Ours, AccessCheckBenchmarks.Requests, () => bench.DecisionPoint())
                .Add(peer, AccessCheckBenchmarks.Requests, () => bench.AspNetCoreAuthorization())
                .RunAsync();
            bench.CleanUp();
            rows.AddRange([turns.Compare(Ours, Plain), turns.Compare(peer, Ours)]);
        }

        return rows;
    }
}
