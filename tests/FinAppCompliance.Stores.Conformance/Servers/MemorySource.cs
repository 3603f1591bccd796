using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Authorization.Logging;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The stores in memory.</summary>
internal sealed class MemorySource : IStoreSource
{
    private readonly InMemoryAuditLogStore _store = new();
    private readonly InMemorySubjectKeyStore _keys = new();
    private readonly InMemoryDecisionLog _decisions = new();

    public StoreHandle Open() => new(services => services
        .AddSingleton<IAuditLogStore>(_store)
        .AddSingleton<ISignedHeadStore>(_store)
        .AddSingleton<ISubjectKeyStore>(_keys)
        .AddSingleton(_decisions)
        .AddSingleton<IAccessDecisionLog>(_decisions)
        .AddSingleton<IAccessDecisionHistory>(_decisions));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
