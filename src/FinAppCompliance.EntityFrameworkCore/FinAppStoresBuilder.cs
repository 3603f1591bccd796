using FinAppCompliance.EntityFrameworkCore.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace FinAppCompliance.EntityFrameworkCore;

/// <summary>Chooses the database of the stores; a provider package adds its <c>Use…</c> method.</summary>
/// <remarks>Not thread-safe; used during registration only.</remarks>
public sealed class FinAppStoresBuilder
{
    internal FinAppStoresBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets or sets what happens to the schema at first use; missing steps are applied unless set.</summary>
    public SchemaMode Schema { get; set; }

    internal IServiceCollection Services { get; }

    internal bool HasDatabase { get; set; }
}
