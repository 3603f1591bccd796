using System.Runtime.CompilerServices;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Json;
using FinAppCompliance.Rules.Runs;

namespace FinAppCompliance.EntityFrameworkCore.Assessments;

/// <summary>Keeps runs and their findings in a database.</summary>
internal sealed class RelationalAssessmentStore(TenantTables tables, TimeProvider clock) : IAssessmentStore
{
    private const int Page = 500;

    private const string Runs = "SELECT scope, number, recorded_us, content, digest FROM assessment_run WHERE tenant = @tenant AND scope = @scope";

    public async ValueTask<StoredRun> AddAsync(string scope, RunRecord run, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(run);
        StoredRun.CheckScope(scope);
        StoredRun? added = null;
        var content = run.ToBytes();
        await tables.WriteAsync(
            async transaction =>
            {
                // One at a time, so that numbers have no gaps.
                await transaction.LockAsync($"runs/{scope}").ConfigureAwait(false);
                var last = await transaction.ListAsync(
                    "SELECT COALESCE(MAX(number), 0) FROM assessment_run WHERE tenant = @tenant AND scope = @scope", static row => row.GetInt64(0), ("scope", scope)).ConfigureAwait(false);
                added = new(scope, last[0] + 1, StoreInstant.Read(StoreInstant.Of(clock.GetUtcNow())), content);
                await InsertAsync(transaction, added, content).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return added!;
    }

    public ValueTask<StoredRun?> FindAsync(string scope, long number, CancellationToken cancellationToken)
    {
        StoredRun.CheckScope(scope);
        return tables.FirstAsync($"{Runs} AND number = @number", Read, cancellationToken, ("scope", scope), ("number", number));
    }

    public ValueTask<StoredRun?> FindLatestAsync(string scope, CancellationToken cancellationToken)
    {
        StoredRun.CheckScope(scope);
        return tables.FirstAsync($"{Runs} ORDER BY number DESC LIMIT 1", Read, cancellationToken, ("scope", scope));
    }

    public async IAsyncEnumerable<StoredFinding> ListAsync(FindingQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        StoredRun.CheckScope(query.Scope);
        var (number, place, isLast) = (0L, 0L, false);
        var filter = Where(query);
        while (!isLast)
        {
            var page = await tables.ListAsync(
                $"SELECT number, place, body FROM assessment_finding WHERE tenant = @tenant AND scope = @scope{filter.Sql} "
                + $"AND (number > @number OR (number = @number AND place > @place)) ORDER BY number, place LIMIT {Page}",
                static row => (Number: row.GetInt64(0), Place: row.GetInt64(1), Body: row.GetBytes(2)),
                cancellationToken,
                [.. filter.Values, ("scope", query.Scope), ("number", number), ("place", place)]).ConfigureAwait(false);
            isLast = page.Count < Page;
            foreach (var row in page)
            {
                (number, place) = (row.Number, row.Place);
                yield return new(row.Number, StoredJson.Read<RecordedFinding>(row.Body, $"finding {row.Place} of run {row.Number}"));
            }
        }
    }

    private static async ValueTask InsertAsync(TenantTransaction transaction, StoredRun run, byte[] content)
    {
        await transaction.InsertAsync(
            "assessment_run",
            ("scope", run.Scope),
            ("number", run.Number),
            ("recorded_us", StoreInstant.Of(run.RecordedAt)),
            ("as_of_us", StoreInstant.Of(run.Run.AsOf)),
            ("digest", run.Digest),
            ("content", content)).ConfigureAwait(false);
        var place = 0L;
        foreach (var finding in run.Run.Findings)
        {
            await transaction.InsertAsync(
                "assessment_finding",
                ("scope", run.Scope),
                ("number", run.Number),
                ("place", ++place),
                ("rule", finding.Rule),
                ("subject_id", finding.SubjectId),
                ("outcome", finding.Outcome.ToString()),
                ("fingerprint", finding.Fingerprint),
                ("body", StoredJson.Write(finding))).ConfigureAwait(false);
        }
    }

    private static SqlFilter Where(FindingQuery query) => new SqlFilter()
        .Add("number = @run", "run", query.RunNumber)
        .Add("rule = @rule", "rule", query.Rule)
        .Add("subject_id = @subject", "subject", query.SubjectId)
        .Add("outcome = @outcome", "outcome", query.Outcome?.ToString())
        .Add("fingerprint = @fingerprint", "fingerprint", query.Fingerprint);

    private static StoredRun Read(IStoreRow row) => new(row.GetString(0), row.GetInt64(1), row.Instant(2), row.GetBytes(3), row.GetString(4));
}
