using FinAppCompliance.Stores.Conformance.Servers;

namespace FinAppCompliance.Stores.Conformance;

public sealed class EveryProviderTests
{
    [Fact]
    public void Every_contract_is_run_on_every_provider()
    {
        var types = typeof(EveryProviderTests).Assembly.GetTypes();
        var contracts = types.Where(type => type.IsAbstract && type.BaseType == typeof(StoreContract)).ToList();
        Assert.NotEmpty(contracts);
        foreach (var contract in contracts)
        {
            var providers = types.Where(type => type.BaseType == contract).Select(type => type.Namespace!.Split('.')[^1]).Order(StringComparer.Ordinal);
            Assert.Equal(["Memory", "PostgreSQL", "Sqlite"], providers);
        }
    }
}
