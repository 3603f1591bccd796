using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The stores in memory.</summary>
internal sealed class MemorySource : IStoreSource
{
    private readonly InMemoryAuditLogStore _store = new();
    private readonly InMemorySubjectKeyStore _keys = new();

    public StoreHandle Open() => new(_store, _store, _keys);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
