using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.Stores.Conformance.AuditTrail;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Memory;

public sealed class MemoryDeletionTests : DeletionContract
{
    private LosingStore? _left;

    protected override IAuditLogStore Left => _left ??= new(Stores.Logs);

    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new MemorySource());

    protected override ValueTask LoseAsync(LogId log, IReadOnlyCollection<long> places)
    {
        ((LosingStore)Left).Lose(log, places);
        return ValueTask.CompletedTask;
    }
}
