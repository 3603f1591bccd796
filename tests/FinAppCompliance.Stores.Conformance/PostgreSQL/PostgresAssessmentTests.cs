using FinAppCompliance.Stores.Conformance.Assessments;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresAssessmentTests(PostgresServer server) : AssessmentContract
{
    protected override async Task<IStoreSource> CreateSourceAsync() => await server.CreateSourceAsync();
}
