using FinAppCompliance.Stores.Conformance.Inventory;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Memory;

public sealed class MemoryRegisterTests : RegisterContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new MemorySource());
}
