using FinAppCompliance.Stores.Conformance.Assessments;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.Sqlite;

public sealed class SqliteAssessmentTests : AssessmentContract
{
    protected override Task<IStoreSource> CreateSourceAsync() => Task.FromResult<IStoreSource>(new SqliteSource());
}
