using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Groups the states of the life cycle as the rules need them.</summary>
internal static class ApplicationStates
{
    /// <summary>Whether users can use the application.</summary>
    internal static Tri IsInUse(this Fact<AppState> state) =>
        state == AppState.Released | state == AppState.Running | state == AppState.Restricted | state == AppState.Integrating | state == AppState.Terminating;

    /// <summary>Whether the service has ended for good.</summary>
    internal static Tri IsEnded(this Fact<AppState> state) => state == AppState.Terminated | state == AppState.Archived;

    /// <summary>Whether building, buying or running went beyond the admission.</summary>
    internal static Tri IsBeyondAdmission(this Fact<AppState> state) =>
        !(state == AppState.Proposed | state == AppState.Admitted | state == AppState.Rejected);
}
