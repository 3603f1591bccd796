namespace FinAppCompliance.Stores.Conformance.Servers;

/// <summary>The classes that share the one PostgreSQL server of the run.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresTests : ICollectionFixture<PostgresServer>
{
    public const string Name = "postgres";
}
