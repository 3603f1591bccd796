using FinAppCompliance.Domain.Applications;

namespace FinAppCompliance.Inventory.Portfolio;

/// <summary>Says which applications count as the portfolio.</summary>
internal static class InService
{
    /// <summary>Says whether an application is offered, or may be because its state is not recorded.</summary>
    public static bool IsCounted(MobileApplication application) => !application.State.TryGet(out var state) ||
        state is AppState.Released or AppState.Running or AppState.Restricted or AppState.Integrating or AppState.Terminating;
}
