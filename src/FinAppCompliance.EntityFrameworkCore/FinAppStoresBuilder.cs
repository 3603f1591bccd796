using FinAppCompliance.Authorization.Elevations;
using FinAppCompliance.Authorization.Logging;
using FinAppCompliance.Authorization.Policies;
using FinAppCompliance.Disclosure.Documents;
using FinAppCompliance.Disclosure.SaleSessions;
using FinAppCompliance.EntityFrameworkCore.Assessments;
using FinAppCompliance.EntityFrameworkCore.Authorization;
using FinAppCompliance.EntityFrameworkCore.Disclosure;
using FinAppCompliance.EntityFrameworkCore.Engines;
using FinAppCompliance.EntityFrameworkCore.Inventory;
using FinAppCompliance.EntityFrameworkCore.Privacy;
using FinAppCompliance.EntityFrameworkCore.Schema;
using FinAppCompliance.Inventory.Register;
using FinAppCompliance.Privacy.Cases;
using FinAppCompliance.Privacy.Complaints;
using FinAppCompliance.Privacy.Consents;
using FinAppCompliance.Privacy.Incidents;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Rights;
using FinAppCompliance.Privacy.Transitions;
using FinAppCompliance.Rules.Runs;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FinAppCompliance.EntityFrameworkCore;

/// <summary>Chooses the database of the stores; a provider package adds its <c>Use…</c> method.</summary>
/// <remarks>Not thread-safe; used during registration only.</remarks>
public sealed class FinAppStoresBuilder
{
    internal FinAppStoresBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets or sets what happens to the schema at first use; missing steps are applied unless set. Set it before choosing the database.</summary>
    public SchemaMode Schema { get; set; }

    /// <summary>Gets or sets the tenant of the stores that have none of their own, which is every store but the audit trail; <c>default</c> unless set. Set it before choosing the database.</summary>
    public string Tenant { get; set; } = "default";

    /// <summary>Gets or sets the concepts whose stores are kept in the database; all unless set. Those left out keep the stores they have. Set it before choosing the database.</summary>
    public StoreConcepts Concepts { get; set; } = StoreConcepts.All;

    internal IServiceCollection Services { get; }

    internal bool HasDatabase { get; set; }

    // False when a database was chosen before; the first choice stays.
    internal bool TryChooseDatabase()
    {
        HasDatabase = true;
        if (Services.Any(service => service.ServiceType == typeof(StoresChoice)))
        {
            return false;
        }

        Services.AddSingleton(new StoresChoice());
        return true;
    }

    // Takes the place of the stores in memory, whether they were registered before or will be after.
    internal void UseStores(Func<IServiceProvider, StoreConcepts, TenantTables> tables)
    {
        if (Concepts.HasFlag(StoreConcepts.Register))
        {
            Replace<IRegisterStore>(provider => new RelationalRegisterStore(tables(provider, StoreConcepts.Register)));
        }

        if (Concepts.HasFlag(StoreConcepts.Disclosure))
        {
            Replace<IDocumentStore>(provider => new RelationalDocumentStore(tables(provider, StoreConcepts.Disclosure)));
            Replace<ISaleSessionStore>(provider => new RelationalSaleSessionStore(tables(provider, StoreConcepts.Disclosure)));
        }

        if (Concepts.HasFlag(StoreConcepts.Privacy))
        {
            Replace<INoticeStore>(provider => new RelationalNoticeStore(tables(provider, StoreConcepts.Privacy)));
            Replace<IConsentStore>(provider => new RelationalConsentStore(tables(provider, StoreConcepts.Privacy)));
            Replace<ICaseStore<RightsRequest>>(provider => new RelationalCaseStore<RightsRequest>(tables(provider, StoreConcepts.Privacy)));
            Replace<ICaseStore<ComplaintCase>>(provider => new RelationalCaseStore<ComplaintCase>(tables(provider, StoreConcepts.Privacy)));
            Replace<ICaseStore<IncidentCase>>(provider => new RelationalCaseStore<IncidentCase>(tables(provider, StoreConcepts.Privacy)));
            Replace<ITransitionStore>(provider => new RelationalTransitionStore(tables(provider, StoreConcepts.Privacy)));
        }

        if (Concepts.HasFlag(StoreConcepts.Assessments))
        {
            Replace<IAssessmentStore>(provider => new RelationalAssessmentStore(tables(provider, StoreConcepts.Assessments), provider.GetRequiredService<TimeProvider>()));
        }

        if (Concepts.HasFlag(StoreConcepts.Authorization))
        {
            UseAccessStores(tables);
        }
    }

    // A log of decisions that the host chose itself, such as one in the audit trail, stays.
    private void UseAccessStores(Func<IServiceProvider, StoreConcepts, TenantTables> tables)
    {
        Services.TryAddSingleton(provider => new RelationalDecisionLog(tables(provider, StoreConcepts.Authorization)));
        Services.TryAddSingleton<IAccessDecisionLog>(static provider => provider.GetRequiredService<RelationalDecisionLog>());
        Services.TryAddSingleton<IAccessDecisionHistory>(static provider => provider.GetRequiredService<RelationalDecisionLog>());
        Replace<IAccessPolicyStore>(provider => new RelationalPolicyStore(tables(provider, StoreConcepts.Authorization), provider.GetRequiredService<TimeProvider>()));
        Replace<IElevationStore>(provider => new RelationalElevationStore(tables(provider, StoreConcepts.Authorization), provider.GetRequiredService<TimeProvider>()));
    }

    private void Replace<T>(Func<IServiceProvider, T> create)
        where T : class
    {
        Services.RemoveAll<T>();
        Services.AddSingleton(create);
    }
}
