using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Projects;

namespace FinAppCompliance.Inventory.Tests.Projects;

public sealed class ProjectReviewTests
{
    private static readonly DateOnly CutOver = new(2025, 6, 30);

    private static readonly IntegrationStandard Standard = new()
    {
        Id = "standard",
        ApprovedOn = new DateOnly(2025, 1, 1),
        CoversNoticeConditions = true,
        ContradictsNotice = false,
        ValidFrom = new DateOnly(2025, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
    };

    private static readonly IntegrationProject Integration = new()
    {
        Id = "integration",
        Sources = ["app-1"],
        Standard = new Ref<IntegrationStandard>("standard"),
        RiskAssessedOn = new DateOnly(2025, 3, 1),
        RiskAssessmentApprover = "committee",
        MigrationPlanApprovedOn = new DateOnly(2025, 3, 2),
        MigrationRehearsedOn = new DateOnly(2025, 4, 1),
        MigrationReconciledOn = new DateOnly(2025, 5, 1),
        OpenDifferences = 0,
        SourceDataRetention = "sealed",
        PrivacyReviewedOn = new DateOnly(2025, 4, 2),
        ChangesPurpose = false,
        UserNotice = new UserNotification { PublishedOn = CutOver.AddDays(-30) },
        CutOverOn = CutOver,
        HasRollback = true,
    };

    private static readonly TerminationProject Termination = new()
    {
        Id = "termination",
        Application = "app-1",
        RiskAssessedOn = new DateOnly(2025, 3, 1),
        DataMigratedOn = new DateOnly(2025, 4, 1),
        DataMigrationNotNeeded = false,
        PrivacyProtectedOn = new DateOnly(2025, 4, 1),
        UserNotice = new UserNotification { PublishedOn = new DateOnly(2025, 4, 1) },
        Removals = [new PlatformRemoval { Platform = "store", CoordinatedOn = new DateOnly(2025, 4, 1), RemovedOn = Fact<DateOnly>.Absent }],
    };

    private static readonly DistributionListing Listing = new()
    {
        Id = "listing",
        Application = "app-1",
        Platform = "store",
        ListedAt = Desk.Start.AddYears(-1),
        RemovedAt = Fact<DateTimeOffset>.Absent,
    };

    [Fact]
    public void A_complete_integration_is_ready_before_and_carried_out_on_its_day()
    {
        Assert.Equal(ProjectStage.Ready, Judge(Integration, CutOver.AddDays(-1)).Stage);
        Assert.Equal(ProjectStage.CarriedOut, Judge(Integration, CutOver).Stage);
    }

    [Theory]
    [InlineData(-31, true)]
    [InlineData(-30, true)]
    [InlineData(-29, false)]
    public void Users_are_told_thirty_days_before_cut_over(int days, bool expected)
    {
        var state = Judge(Integration with { UserNotice = new UserNotification { PublishedOn = CutOver.AddDays(days) } }, CutOver);
        Assert.Equal(expected, state.Open.All(static entry => entry.Requirement.Value != "QA-6.5"));
    }

    [Fact]
    public void What_came_too_late_leaves_a_cut_over_incomplete()
    {
        var state = Judge(Integration with { RiskAssessedOn = CutOver }, CutOver);
        Assert.Equal(ProjectStage.CarriedOutIncomplete, state.Stage);
        Assert.Equal("QA-6.2", Assert.Single(state.Open).Requirement.Value);
    }

    [Fact]
    public void A_rehearsal_before_its_plan_does_not_count() =>
        Assert.NotEmpty(Judge(Integration with { MigrationRehearsedOn = new DateOnly(2025, 3, 1) }, CutOver).Open);

    [Fact]
    public void A_changed_purpose_needs_new_consent()
    {
        var changed = Integration with { ChangesPurpose = true, NewConsentObtained = Fact<bool>.Unknown };
        Assert.True(Assert.Single(Judge(changed, CutOver).Open).IsDone.IsUnknown);
        Assert.Empty(Judge(changed with { NewConsentObtained = true }, CutOver).Open);
    }

    [Fact]
    public void An_integration_about_which_nothing_is_recorded_is_in_preparation()
    {
        var state = Judge(new IntegrationProject { Id = "x" }, CutOver);
        Assert.Equal(ProjectStage.Preparing, state.Stage);
        Assert.All(state.Checklist, static entry => Assert.False(entry.IsDone.IsTrue));
    }

    [Fact]
    public void A_termination_is_ready_when_its_four_parts_and_the_platforms_are() =>
        Assert.Equal(ProjectStage.Ready, Judge(Termination, Listing, new(2025, 6, 1)).Stage);

    [Fact]
    public void A_platform_that_nobody_spoke_with_keeps_it_from_being_ready()
    {
        var other = Listing with { Id = "other", Platform = "another store" };
        var state = new TerminationReview(new()).Judge(Termination, [Listing, other], new(2025, 6, 1));
        Assert.Equal("removal is agreed with each platform", Assert.Single(state.Open).Title.En);
    }

    [Fact]
    public void After_removal_the_rest_is_asked_for()
    {
        var removed = Listing with { RemovedAt = new DateTimeOffset(2025, 6, 1, 2, 0, 0, TimeSpan.Zero) };
        var state = Judge(Termination, removed, new(2025, 6, 2));
        Assert.Equal(ProjectStage.CarriedOutIncomplete, state.Stage);
        Assert.Equal(["DSM-25", "PIPL-47"], state.Open.Select(static entry => entry.Requirement.Value));
        var finished = Termination with { CollectionStoppedOn = new DateOnly(2025, 6, 1), DataDisposedOn = new DateOnly(2025, 6, 2) };
        Assert.Equal(ProjectStage.CarriedOut, Judge(finished, removed, new(2025, 6, 2)).Stage);
    }

    private static ProjectState Judge(IntegrationProject project, DateOnly day) => new IntegrationReview(new()).Judge(project, [Standard], day);

    private static ProjectState Judge(TerminationProject project, DistributionListing listing, DateOnly day) =>
        new TerminationReview(new()).Judge(project, [listing], day);
}
