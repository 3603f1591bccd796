using FinAppCompliance.Stores.Conformance.Authorization;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Memory;

public sealed class MemoryAccessStoreTests : AccessStoreContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new MemorySource());
}
