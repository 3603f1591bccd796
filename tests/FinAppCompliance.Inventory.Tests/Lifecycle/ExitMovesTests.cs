using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Lifecycle;

namespace FinAppCompliance.Inventory.Tests.Lifecycle;

public sealed class ExitMovesTests
{
    private static readonly DateOnly Day = Desk.Today.AddDays(-40);

    private static readonly ExitDecision Exit = new() { Id = "exit", Application = "app-1", DecidedOn = Day, Result = DecisionResult.Approved };

    private static readonly TerminationProject Termination = new()
    {
        Id = "termination",
        Application = "app-1",
        RiskAssessedOn = Day,
        DataMigratedOn = Day,
        DataMigrationNotNeeded = false,
        PrivacyProtectedOn = Day,
        UserNotice = new UserNotification { PublishedOn = Day },
        DataDisposedOn = Day,
    };

    private static readonly DistributionListing Listing = new()
    {
        Id = "listing",
        Application = "app-1",
        ListedAt = Desk.Start.AddYears(-1),
        RemovedAt = Desk.Start.AddDays(-1),
    };

    private static readonly IntegrationProject Integration = new()
    {
        Id = "integration",
        Sources = ["app-1"],
        Target = new Ref<MobileApplication>("app-2"),
        Standard = new Ref<IntegrationStandard>("standard"),
        RiskAssessedOn = Day,
        RiskAssessmentApprover = "risk committee",
        MigrationPlanApprovedOn = Day,
        MigrationRehearsedOn = Day,
        MigrationReconciledOn = Day,
        OpenDifferences = 0,
        SourceDataRetention = "sealed for ten years",
        PrivacyReviewedOn = Day,
        ChangesPurpose = false,
        UserNotice = new UserNotification { PublishedOn = Day },
        CutOverOn = Desk.Today,
    };

    private static readonly IntegrationStandard Standard = new()
    {
        Id = "standard",
        ApprovedOn = Day,
        CoversNoticeConditions = true,
        ContradictsNotice = false,
        ValidFrom = Day,
        ValidThrough = Fact<DateOnly>.Absent,
    };

    [Fact]
    public void Terminating_needs_an_exit_decision()
    {
        Assert.Equal(["N99-02.3"], Failed(AppState.Running, AppState.Terminating));
        Assert.Empty(Failed(AppState.Running, AppState.Terminating, Exit));
        Assert.Empty(Failed(AppState.Restricted, AppState.Terminating, Exit));
    }

    [Fact]
    public void Terminated_needs_the_four_parts_and_no_listing()
    {
        Assert.Empty(Failed(AppState.Terminating, AppState.Terminated, Termination, Listing));
        Assert.Equal(["N99-09.4"], Failed(AppState.Terminating, AppState.Terminated, Termination, Listing with { RemovedAt = Fact<DateTimeOffset>.Absent }));
        Assert.Equal(["N99-09.4"], Failed(AppState.Terminating, AppState.Terminated, Listing));
    }

    [Fact]
    public void Each_of_the_four_parts_is_needed()
    {
        TerminationProject[] incomplete =
        [
            Termination with { RiskAssessedOn = Fact<DateOnly>.Absent },
            Termination with { DataMigratedOn = Fact<DateOnly>.Unknown, DataMigrationNotNeeded = Fact<bool>.Unknown },
            Termination with { PrivacyProtectedOn = Desk.Today.AddDays(1) },
            Termination with { UserNotice = Fact<UserNotification>.Absent },
        ];
        Assert.All(incomplete, static project => Assert.Equal(["N99-09.4"], Failed(AppState.Terminating, AppState.Terminated, project)));
    }

    [Fact]
    public void Integration_needs_a_standard_that_does_not_contradict_the_Notice()
    {
        Assert.Equal(["QA-6.1"], Failed(AppState.Running, AppState.Integrating, Integration));
        Assert.Equal(["QA-6.1"], Failed(AppState.Running, AppState.Integrating, Integration, Standard with { ContradictsNotice = true }));
        Assert.Empty(Failed(AppState.Running, AppState.Integrating, Integration, Standard));
    }

    [Fact]
    public void Cut_over_needs_assessment_reconciliation_privacy_review_and_notice()
    {
        Assert.Empty(Failed(AppState.Integrating, AppState.Terminated, Exit, Integration, Listing));
        Assert.Equal(["QA-6.2"], Failed(AppState.Integrating, AppState.Terminated, Exit, Integration with { RiskAssessedOn = Desk.Today }, Listing));
        Assert.Equal(["QA-6.3"], Failed(AppState.Integrating, AppState.Terminated, Exit, Integration with { OpenDifferences = 1 }, Listing));
        Assert.Equal(["QA-6.4"], Failed(AppState.Integrating, AppState.Terminated, Exit, Integration with { ChangesPurpose = true, NewConsentObtained = false }, Listing));
        Assert.Equal(["QA-6.5"], Failed(AppState.Integrating, AppState.Terminated, Exit, Integration with { UserNotice = Fact<UserNotification>.Absent }, Listing));
    }

    [Fact]
    public void Archiving_needs_personal_information_to_be_disposed_of()
    {
        Assert.Equal(["PIPL-47"], Failed(AppState.Terminated, AppState.Archived));
        Assert.Empty(Failed(AppState.Terminated, AppState.Archived, Termination));
    }

    private static string[] Failed(AppState from, AppState to, params RegisterRecord[] records)
    {
        var verdict = LifecycleMachine.Judge(new(Desk.App() with { State = from }, records), to, Desk.Today);
        Assert.True(verdict.IsInTable);
        return [.. verdict.Failed.Select(static guard => guard.Requirement.Value)];
    }
}
