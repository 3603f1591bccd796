using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class TerminationIsInOrderTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "掌上服务", State = AppState.Terminated, TerminatedOn = Day(2025, 5, 31) };
    private static readonly TerminationProject Project = new()
    {
        Id = "t1",
        Application = "app",
        RiskAssessedOn = Day(2025, 5, 31),
        DataMigratedOn = Day(2025, 5, 20),
        DataMigrationNotNeeded = false,
        PrivacyProtectedOn = Day(2025, 5, 20),
        UserNotice = new UserNotification { PublishedOn = Day(2025, 4, 20) },
        Removals = [new PlatformRemoval { Platform = "某应用市场", CoordinatedOn = Day(2025, 5, 25) }],
    };

    private static readonly DistributionListing Listing = new() { Id = "l1", Application = "app", ListedAt = At(2022, 1, 1), RemovedAt = At(2025, 5, 31) };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new TerminationIsInOrder(), At(2025, 6, 30))
        .Complete<TerminationProject>().Complete<DistributionListing>().With(App, Project, Listing);

    [Fact]
    public void A_full_file_and_removed_listings_satisfy() => Trial.Satisfies();

    [Fact]
    public void Data_that_needs_no_migration_satisfies() =>
        Trial.With(Project with { DataMigratedOn = Fact<DateOnly>.Absent, DataMigrationNotNeeded = true }).Satisfies();

    [Fact]
    public void A_risk_assessment_the_day_after_is_a_breach() => Trial.With(Project with { RiskAssessedOn = Day(2025, 6, 1) }).Breaches(keys: ["riskAssessment"]);

    [Fact]
    public void Every_missing_part_is_named() => Trial.With(Project with
    {
        RiskAssessedOn = Fact<DateOnly>.Absent,
        DataMigratedOn = Fact<DateOnly>.Absent,
        PrivacyProtectedOn = Fact<DateOnly>.Absent,
        UserNotice = Fact<UserNotification>.Absent,
        Removals = [new PlatformRemoval { Platform = "某应用市场", CoordinatedOn = Fact<DateOnly>.Absent }],
    }).Breaches(keys: ["riskAssessment", "dataMigration", "privacyProtection", "userNotice", "platform"]);

    [Fact]
    public void A_listing_still_live_is_a_breach() => Trial.With(Listing with { RemovedAt = Fact<DateTimeOffset>.Absent }).Breaches(keys: ["listing"]);

    [Fact]
    public void A_running_application_is_out_of_scope() =>
        Trial.With(App with { State = AppState.Running, TerminatedOn = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void An_unknown_day_of_privacy_protection_is_undetermined() => Trial.With(Project with { PrivacyProtectedOn = default }).Undetermined(missing: "t1: privacyProtectedOn");

    [Fact]
    public void A_termination_the_day_before_the_notice_is_left_aside() =>
        Trial.With(App with { TerminatedOn = Day(2024, 9, 11) }, Project with { RiskAssessedOn = Fact<DateOnly>.Absent }, Listing with { RemovedAt = Fact<DateTimeOffset>.Absent }).DoesNotApply();

    [Fact]
    public void A_termination_on_the_day_of_the_notice_is_judged() =>
        Trial.With(App with { TerminatedOn = Day(2024, 9, 12) }).Breaches(keys: ["riskAssessment", "dataMigration", "privacyProtection", "userNotice"]);

    [Fact]
    public void An_unknown_day_of_termination_is_undetermined() => Trial.With(App with { TerminatedOn = default }).Undetermined(missing: "terminatedOn");

    [Fact]
    public void A_removal_agreed_for_later_has_not_been_agreed() =>
        Trial.With(Project with { Removals = [new PlatformRemoval { Platform = "某应用市场", CoordinatedOn = Day(2025, 7, 1) }] }).Breaches(keys: ["platform"]);

    [Fact]
    public void The_evidence_of_a_part_names_only_what_decides_it()
    {
        var finding = Assert.Single(Trial.With(Project with { RiskAssessedOn = Day(2025, 6, 1) }).FindingsOf());

        Assert.Equal(["riskAssessedOn", "terminationProjects", "state", "terminatedOn"], finding.Evidence.Select(static one => one.Fact).OrderBy(static name => "rs".Contains(name[0]) ? name[0] == 'r' ? 0 : 2 : name == "terminatedOn" ? 3 : 1));
    }
}
