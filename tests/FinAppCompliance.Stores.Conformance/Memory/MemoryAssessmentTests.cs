using FinAppCompliance.Stores.Conformance.Assessments;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Memory;

public sealed class MemoryAssessmentTests : AssessmentContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new MemorySource());
}
