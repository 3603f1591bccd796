using System.Collections.Immutable;
using FinAppCompliance.Domain.Applications;
using static FinAppCompliance.Domain.Applications.AppState;

namespace FinAppCompliance.Inventory.Lifecycle;

/// <summary>The one table of the life cycle: judging, moving and drawing all read it.</summary>
internal static class LifecycleTable
{
    public static ImmutableArray<Move> Moves { get; } =
    [
        new(Proposed, Admitted, [AdmissionGuards.AdmissionApproved, AdmissionGuards.PlanEntry]),
        new(Proposed, Rejected, [AdmissionGuards.AdmissionRejected]),
        new(Admitted, InDesign, []),
        new(InDesign, InDevelopment, [ReleaseGuards.SecurityRequirements, ReleaseGuards.DesignReviewed]),
        new(InDevelopment, InTest, []),
        new(InTest, ReadyForRelease, [ReleaseGuards.SecurityTested, ReleaseGuards.NoBlockingWeakness]),
        new(
            ReadyForRelease,
            Released,
            [
                ReleaseGuards.FourGates, FilingGuards.Filed, FilingGuards.OwnPublishingAccount, FilingGuards.ImportantSystemReported,
                FilingGuards.ActivitiesReviewed,
            ]),
        new(Released, Running, []),
        new(Running, Restricted, []),
        new(Restricted, Running, [ReleaseGuards.NoBlockingWeakness, ExitGuards.RegulatorFindingsRectified]),
        new(Running, Integrating, [ExitGuards.IntegrationStandardInForce]),
        new(
            Integrating,
            Terminated,
            [
                ExitGuards.ExitApproved, ExitGuards.IntegrationRiskAssessed, ExitGuards.IntegrationReconciled,
                ExitGuards.IntegrationPrivacyReviewed, ExitGuards.IntegrationUsersTold, ExitGuards.ListingsRemoved,
            ]),
        new(Running, Terminating, [ExitGuards.ExitApproved]),
        new(Restricted, Terminating, [ExitGuards.ExitApproved]),
        new(Terminating, Terminated, [ExitGuards.FourPartFile, ExitGuards.ListingsRemoved]),
        new(Terminated, Archived, [ExitGuards.DataDisposed]),
    ];

    public static Move? Find(AppState from, AppState to)
    {
        foreach (var move in Moves)
        {
            if (move.From == from && move.To == to)
            {
                return move;
            }
        }

        return null;
    }
}
