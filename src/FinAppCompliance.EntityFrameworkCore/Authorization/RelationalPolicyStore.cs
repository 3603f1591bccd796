using System.Runtime.CompilerServices;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.EntityFrameworkCore.Engines;

namespace FinAppCompliance.EntityFrameworkCore.Authorization;

/// <summary>Keeps every version of the access policy in a database.</summary>
internal sealed class RelationalPolicyStore(TenantTables tables, TimeProvider clock) : IAccessPolicyStore
{
    private const string Policies = "SELECT number, recorded_us, recorded_by, content, digest FROM access_policy WHERE tenant = @tenant";

    public ValueTask<bool> AddAsync(AccessPolicy policy, long expectedNumber, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var content = AccessPolicyJson.Write(policy);
        return tables.WriteAsync(
            async transaction =>
            {
                await transaction.LockAsync("access-policies").ConfigureAwait(false);
                var last = await transaction.ListAsync("SELECT COALESCE(MAX(number), 0) FROM access_policy WHERE tenant = @tenant", static row => row.GetInt64(0)).ConfigureAwait(false);
                if (last[0] != expectedNumber)
                {
                    return false;
                }

                var next = new StoredPolicy(expectedNumber + 1, clock.GetUtcNow(), by, content);
                var others = await transaction.ListAsync(
                    "SELECT number FROM access_policy WHERE tenant = @tenant AND version = @version AND digest <> @digest",
                    static row => row.GetInt64(0),
                    ("version", policy.Version),
                    ("digest", next.Digest)).ConfigureAwait(false);
                if (others.Count > 0)
                {
                    throw new ArgumentException($"another policy has the version '{policy.Version}'; decisions name it, so give the new one a version of its own", nameof(policy));
                }

                return await transaction.InsertAsync(
                    "access_policy",
                    ("number", next.Number),
                    ("version", StoreKey.Check(policy.Version, "version")),
                    ("recorded_us", StoreInstant.Of(next.RecordedAt)),
                    ("recorded_by", StoreKey.Check(by, nameof(by))),
                    ("digest", next.Digest),
                    ("content", content)).ConfigureAwait(false) == 1;
            },
            cancellationToken);
    }

    public ValueTask<StoredPolicy?> FindAsync(DateTimeOffset? at, CancellationToken cancellationToken) => at is { } instant
        ? tables.FirstAsync($"{Policies} AND recorded_us <= @at ORDER BY number DESC LIMIT 1", Read, cancellationToken, ("at", StoreInstant.Of(instant)))
        : tables.FirstAsync($"{Policies} ORDER BY number DESC LIMIT 1", Read, cancellationToken);

    public async IAsyncEnumerable<StoredPolicy> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // One at a time: a policy may hold a million grants.
        for (var number = 1L; await FindNumberAsync(number, cancellationToken).ConfigureAwait(false) is { } policy; number++)
        {
            yield return policy;
        }
    }

    private ValueTask<StoredPolicy?> FindNumberAsync(long number, CancellationToken cancellationToken) =>
        tables.FirstAsync($"{Policies} AND number = @number", Read, cancellationToken, ("number", number));

    private static StoredPolicy Read(IStoreRow row) => new(row.GetInt64(0), row.Instant(1), row.GetString(2), row.GetBytes(3), row.GetString(4));
}
