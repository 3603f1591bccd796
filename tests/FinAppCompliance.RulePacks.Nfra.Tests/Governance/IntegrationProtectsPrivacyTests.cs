using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class IntegrationProtectsPrivacyTests
{
    private static readonly IntegrationProject Project = new() { Id = "ip", CutOverOn = Day(2025, 6, 1), Standard = (Ref<IntegrationStandard>)"is", RiskAssessedOn = Day(2025, 6, 1), RiskAssessmentApprover = "风险部", MigrationPlanApprovedOn = Day(2025, 3, 1), MigrationRehearsedOn = Day(2025, 5, 1), MigrationReconciledOn = Day(2025, 6, 1), OpenDifferences = 0, SourceDataRetention = "五年", PrivacyReviewedOn = Day(2025, 4, 1), ChangesPurpose = false, UserNotice = new UserNotification { Channels = ["app"], PublishedOn = Day(2025, 5, 2) } };

    private static RuleHarness<IntegrationProject> Trial => RuleTrial.Of(new IntegrationProtectsPrivacy(), At(2025, 6, 30));

    [Fact]
    public void A_review_without_change_of_purpose_satisfies() =>
        Trial.With(Project).Satisfies();

    [Fact]
    public void No_review_is_a_breach() =>
        Trial.With(Project with { PrivacyReviewedOn = Fact<DateOnly>.Absent }).Breaches(null, "review").HasSeverity(Severity.High);

    [Fact]
    public void A_changed_purpose_needs_consent_notice_and_assessment() =>
        Trial.With(Project with { ChangesPurpose = true, NewConsentObtained = false, NewNotice = Fact<Ref<PrivacyNotice>>.Absent, ImpactAssessment = Fact<Ref<ImpactAssessment>>.Absent }).Breaches(null, "consent", "notice", "assessment");

    [Fact]
    public void A_changed_purpose_with_all_three_satisfies() =>
        Trial.With(Project with { ChangesPurpose = true, NewConsentObtained = true, NewNotice = (Ref<PrivacyNotice>)"pn", ImpactAssessment = (Ref<ImpactAssessment>)"ia" }).Satisfies();

    [Fact]
    public void An_unrecorded_purpose_is_undetermined() =>
        Trial.With(Project with { ChangesPurpose = default }).Undetermined(missing: "changesPurpose");

    [Fact]
    public void A_project_before_its_cut_over_is_not_judged() =>
        Trial.With(Project with { CutOverOn = Day(2025, 7, 1) }).DoesNotApply();

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_cut_over_before_the_Notice_is_not_judged(int day, bool isJudged)
    {
        var trial = Trial.With(Project with { CutOverOn = Day(2024, 9, day), PrivacyReviewedOn = Fact<DateOnly>.Absent });
        _ = isJudged ? trial.Breaches() : trial.DoesNotApply();
    }
}
