using System.Runtime.CompilerServices;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Keeps runs in memory; nothing survives the process.</summary>
internal sealed class InMemoryAssessmentStore(TimeProvider clock) : IAssessmentStore
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<StoredRun>> _runs = new(StringComparer.Ordinal);

    public ValueTask<StoredRun> AddAsync(string scope, RunRecord run, CancellationToken cancellationToken)
    {
        StoredRun.CheckScope(scope);
        ArgumentNullException.ThrowIfNull(run);
        var content = run.ToBytes();
        lock (_gate)
        {
            var runs = _runs.TryGetValue(scope, out var known) ? known : _runs[scope] = [];
            runs.Add(new(scope, runs.Count + 1, clock.GetUtcNow(), content));
            return ValueTask.FromResult(runs[^1]);
        }
    }

    public ValueTask<StoredRun?> FindAsync(string scope, long number, CancellationToken cancellationToken) =>
        ValueTask.FromResult(RunsOf(scope).FirstOrDefault(run => run.Number == number));

    public ValueTask<StoredRun?> FindLatestAsync(string scope, CancellationToken cancellationToken) => ValueTask.FromResult(RunsOf(scope).LastOrDefault());

    public async IAsyncEnumerable<StoredFinding> ListAsync(FindingQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        foreach (var run in RunsOf(query.Scope))
        {
            foreach (var finding in run.Run.Findings.Where(finding => query.Selects(run.Number, finding)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return new(run.Number, finding);
            }
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    private StoredRun[] RunsOf(string scope)
    {
        StoredRun.CheckScope(scope);
        lock (_gate)
        {
            return _runs.TryGetValue(scope, out var known) ? [.. known] : [];
        }
    }
}
