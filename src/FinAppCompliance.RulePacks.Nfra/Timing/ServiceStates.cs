using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.RulePacks.Nfra.Timing;

/// <summary>Groups the states of the life cycle as the rules need them.</summary>
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

    /// <summary>Whether the service has ended for good.</summary>
    internal static Tri IsEnded(this Fact<AppState> state) => state == AppState.Terminated | state == AppState.Archived;

    /// <summary>Whether building, buying or running went beyond the admission.</summary>
    internal static Tri IsBeyondAdmission(this Fact<AppState> state) =>
        !(state == AppState.Proposed | state == AppState.Admitted | state == AppState.Rejected);
}
