using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class IntegrationFollowsStandardTests
{
    private static readonly IntegrationProject Project = new() { Id = "ip", CutOverOn = Day(2025, 6, 1), Standard = (Ref<IntegrationStandard>)"is", RiskAssessedOn = Day(2025, 6, 1), RiskAssessmentApprover = "风险部", MigrationPlanApprovedOn = Day(2025, 3, 1), MigrationRehearsedOn = Day(2025, 5, 1), MigrationReconciledOn = Day(2025, 6, 1), OpenDifferences = 0, SourceDataRetention = "五年", PrivacyReviewedOn = Day(2025, 4, 1), ChangesPurpose = false, UserNotice = new UserNotification { Channels = ["app"], PublishedOn = Day(2025, 5, 2) } };
    private static readonly IntegrationStandard Standard = new() { Id = "is", ApprovedOn = Day(2025, 1, 1), ContradictsNotice = false, CoversNoticeConditions = true, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<IntegrationProject> Trial => RuleTrial.Of(new IntegrationFollowsStandard(), At(2025, 6, 30));

    [Fact]
    public void An_approved_standard_satisfies() =>
        Trial.With(Project, Standard).Satisfies();

    [Fact]
    public void No_standard_is_a_breach() =>
        Trial.With(Project with { Standard = Fact<Ref<IntegrationStandard>>.Absent }).Breaches(null, "standard").HasSeverity(Severity.Medium);

    [Fact]
    public void A_standard_approved_later_is_a_breach() =>
        Trial.With(Project, Standard with { ApprovedOn = Day(2025, 6, 2) }).Breaches(null, "standard");

    [Fact]
    public void A_contradiction_is_a_breach() =>
        Trial.With(Project, Standard with { ContradictsNotice = true }).Breaches(null, "contents");

    [Fact]
    public void A_standard_not_in_the_register_is_undetermined() =>
        Trial.With(Project).Undetermined();

    [Fact]
    public void A_project_before_its_cut_over_is_not_judged() =>
        Trial.With(Project with { CutOverOn = Day(2025, 7, 1) }).DoesNotApply();

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_cut_over_before_the_Notice_is_not_judged(int day, bool isJudged)
    {
        var trial = Trial.With(Project with { CutOverOn = Day(2024, 9, day), Standard = Fact<Ref<IntegrationStandard>>.Absent });
        _ = isJudged ? trial.Breaches() : trial.DoesNotApply();
    }
}
