using FinAppCompliance.Samples.Quickstart;
using FinAppCompliance.Stores.Conformance.Samples;
using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance.PostgreSQL;

[Collection(PostgresTests.Name)]
public sealed class PostgresQuickstartTests(PostgresServer server)
{
    [StoreFact]
    public async Task The_same_program_keeps_its_data_on_PostgreSQL()
    {
        var proof = Directory.CreateTempSubdirectory("finapp-quickstart").FullName;
        await using (var keeping = new Keeping(await server.CreateDatabaseAsync(), isPostgres: true, proof, new KeyFile(Path.Combine(proof, "keys"))))
        {
            Assert.Null(await keeping.KeepAsync(QuickstartTests.Register(), QuickstartTests.Run()));
            Assert.NotNull(await keeping.KeepAsync(QuickstartTests.Register(), QuickstartTests.Run()));
            using var output = new StringWriter();
            Assert.True(await keeping.VerifyAsync(output), output.ToString());
        }

        Directory.Delete(proof, recursive: true);
    }
}
