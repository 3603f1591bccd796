using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class IntegrationDataIsMigratedSafelyTests
{
    private static readonly IntegrationProject Project = new() { Id = "ip", CutOverOn = Day(2025, 6, 1), Standard = (Ref<IntegrationStandard>)"is", RiskAssessedOn = Day(2025, 6, 1), RiskAssessmentApprover = "风险部", MigrationPlanApprovedOn = Day(2025, 3, 1), MigrationRehearsedOn = Day(2025, 5, 1), MigrationReconciledOn = Day(2025, 6, 1), OpenDifferences = 0, SourceDataRetention = "五年", PrivacyReviewedOn = Day(2025, 4, 1), ChangesPurpose = false, UserNotice = new UserNotification { Channels = ["app"], PublishedOn = Day(2025, 5, 2) } };

    private static RuleHarness<IntegrationProject> Trial => RuleTrial.Of(new IntegrationDataIsMigratedSafely(), At(2025, 6, 30));

    [Fact]
    public void A_reconciled_migration_satisfies() =>
        Trial.With(Project).Satisfies();

    [Fact]
    public void No_plan_is_a_breach() =>
        Trial.With(Project with { MigrationPlanApprovedOn = Fact<DateOnly>.Absent }).Breaches(null, "plan").HasSeverity(Severity.High);

    [Fact]
    public void A_rehearsal_after_the_cut_over_is_a_breach() =>
        Trial.With(Project with { MigrationRehearsedOn = Day(2025, 6, 2) }).Breaches(null, "rehearsal");

    [Fact]
    public void Open_differences_are_a_breach() =>
        Trial.With(Project with { OpenDifferences = 1 }).Breaches(null, "reconciliation");

    [Fact]
    public void No_retention_is_a_breach() =>
        Trial.With(Project with { SourceDataRetention = Fact<string>.Absent }).Breaches(null, "retention");

    [Fact]
    public void Unrecorded_differences_are_undetermined() =>
        Trial.With(Project with { OpenDifferences = default }).Undetermined(missing: "openDifferences");

    [Fact]
    public void A_project_before_its_cut_over_is_not_judged() =>
        Trial.With(Project with { CutOverOn = Day(2025, 7, 1) }).DoesNotApply();

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_cut_over_before_the_Notice_is_not_judged(int day, bool isJudged)
    {
        var trial = Trial.With(Project with { CutOverOn = Day(2024, 9, day), MigrationPlanApprovedOn = Fact<DateOnly>.Absent });
        _ = isJudged ? trial.Breaches() : trial.DoesNotApply();
    }
}
