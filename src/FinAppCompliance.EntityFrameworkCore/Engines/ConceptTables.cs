using System.Collections.Concurrent;
using FinAppCompliance.EntityFrameworkCore.Schema;

namespace FinAppCompliance.EntityFrameworkCore.Engines;

/// <summary>The tables of one tenant, concept by concept; the stores of one concept share theirs.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class ConceptTables(StoreEngine engine, string tenant)
{
    private readonly ConcurrentDictionary<StoreConcepts, Lazy<TenantTables>> _tables = new();

    public TenantTables Of(StoreConcepts concept) =>
        _tables.GetOrAdd(concept, one => new(() => new TenantTables(engine.Of(StoreSets.NameOf(one)), tenant))).Value;
}
