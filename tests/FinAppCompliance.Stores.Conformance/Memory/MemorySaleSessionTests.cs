using FinAppCompliance.Stores.Conformance.Disclosure;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Memory;

public sealed class MemorySaleSessionTests : SaleSessionContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new MemorySource());
}
