using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The stores in memory.</summary>
internal sealed class MemorySource : IStoreSource
{
    private readonly InMemoryAuditLogStore _store = new();
    private readonly InMemorySubjectKeyStore _keys = new();

    public StoreHandle Open() => new(services => services
        .AddSingleton<IAuditLogStore>(_store)
        .AddSingleton<ISignedHeadStore>(_store)
        .AddSingleton<ISubjectKeyStore>(_keys));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
