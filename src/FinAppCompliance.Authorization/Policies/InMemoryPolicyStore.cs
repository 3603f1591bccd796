using System.Runtime.CompilerServices;

namespace FinAppCompliance.Authorization.Policies;

/// <summary>Keeps policies in memory; nothing survives the process.</summary>
internal sealed class InMemoryPolicyStore(TimeProvider clock) : IAccessPolicyStore
{
    private readonly Lock _gate = new();
    private readonly List<StoredPolicy> _policies = [];

    public ValueTask<bool> AddAsync(AccessPolicy policy, long expectedNumber, string by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentException.ThrowIfNullOrWhiteSpace(by);
        var content = AccessPolicyJson.Write(policy);
        lock (_gate)
        {
            if (_policies.Count != expectedNumber)
            {
                return ValueTask.FromResult(false);
            }

            var next = new StoredPolicy(expectedNumber + 1, clock.GetUtcNow(), by, content);
            if (_policies.Exists(known => known.Policy.Version == policy.Version && known.Digest != next.Digest))
            {
                throw new ArgumentException($"another policy has the version '{policy.Version}'; decisions name it, so give the new one a version of its own", nameof(policy));
            }

            _policies.Add(next);
            return ValueTask.FromResult(true);
        }
    }

    public ValueTask<StoredPolicy?> FindAsync(DateTimeOffset? at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_policies.FindLast(policy => at is null || policy.RecordedAt <= at));
        }
    }

    public async IAsyncEnumerable<StoredPolicy> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        StoredPolicy[] all;
        lock (_gate)
        {
            all = [.. _policies];
        }

        foreach (var policy in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return policy;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
