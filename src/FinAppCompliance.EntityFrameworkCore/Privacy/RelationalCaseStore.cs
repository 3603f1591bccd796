using System.Runtime.CompilerServices;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Json;
using FinAppCompliance.Privacy.Cases;

namespace FinAppCompliance.EntityFrameworkCore.Privacy;

/// <summary>Keeps the files of one kind of case in a database.</summary>
internal sealed class RelationalCaseStore<TCase>(TenantTables tables) : ICaseStore<TCase>
    where TCase : PrivacyCase
{
    private const int Page = 200;

    private const string Files = "SELECT id, body FROM privacy_case WHERE tenant = @tenant AND kind = @kind";

    private static readonly (string Name, object? Value) Kind = ("kind", typeof(TCase).Name);

    public ValueTask<TCase?> FindAsync(string id, CancellationToken cancellationToken) =>
        tables.FirstAsync($"{Files} AND id = @id", static row => Read(row.GetString(0), row.GetBytes(1)), cancellationToken, Kind, ("id", id));

    public ValueTask<bool> SaveAsync(TCase file, int expectedSteps, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        (string Name, object? Value)[] values =
        [
            Kind, ("id", StoreKey.Check(file.Id, "id")), ("steps", file.Steps.Count), ("closed", file.IsClosed ? 1 : 0), ("body", StoredJson.Write(file)),
        ];
        return tables.WriteAsync(
            async transaction => (expectedSteps < 0
                ? await transaction.ExecuteAsync(
                    "INSERT INTO privacy_case (tenant, kind, id, steps, closed, body) VALUES (@tenant, @kind, @id, @steps, @closed, @body) ON CONFLICT DO NOTHING", values).ConfigureAwait(false)
                : await transaction.ExecuteAsync(
                    "UPDATE privacy_case SET steps = @steps, closed = @closed, body = @body WHERE tenant = @tenant AND kind = @kind AND id = @id AND steps = @expected",
                    [.. values, ("expected", expectedSteps)]).ConfigureAwait(false)) == 1,
            cancellationToken);
    }

    public async IAsyncEnumerable<TCase> ListAsync(bool openOnly, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, isLast) = (string.Empty, false);
        while (!isLast)
        {
            var page = await tables.ListAsync(
                $"{Files} AND id > @after{(openOnly ? " AND closed = 0" : string.Empty)} ORDER BY id LIMIT {Page}",
                static row => Read(row.GetString(0), row.GetBytes(1)),
                cancellationToken,
                Kind,
                ("after", after)).ConfigureAwait(false);
            isLast = page.Count < Page;
            foreach (var file in page)
            {
                after = file.Id;
                yield return file;
            }
        }
    }

    private static TCase Read(string id, byte[] body) => StoredJson.Read<TCase>(body, $"the file of case '{id}'");
}
