using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The stores of one process over a database; two handles of one source are like two processes.</summary>
public sealed class StoreHandle(IAuditLogStore logs, ISignedHeadStore heads, ISubjectKeyStore keys, params IAsyncDisposable[] owned) : IAsyncDisposable
{
    public IAuditLogStore Logs { get; } = logs;

    public ISignedHeadStore Heads { get; } = heads;

    public ISubjectKeyStore Keys { get; } = keys;

    public async ValueTask DisposeAsync()
    {
        foreach (var item in owned)
        {
            await item.DisposeAsync();
        }
    }
}
