using FinAppCompliance.Stores.Conformance.Privacy;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Memory;

public sealed class MemoryCaseTests : CaseContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new MemorySource());
}
