using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Says whether an application is in service.</summary>
internal static class ServiceStates
{
    /// <summary>Whether users can use the application.</summary>
    internal static Tri IsInService(this MobileApplication application)
    {
        var state = application.State;
        return state == AppState.Released | state == AppState.Running | state == AppState.Restricted | state == AppState.Integrating | state == AppState.Terminating;
    }

    /// <summary>Whether customers use it, alone or beside staff.</summary>
    internal static Tri FacesCustomers(this MobileApplication application) =>
        application.Audience == AppAudience.Customer | application.Audience == AppAudience.Both;
}
