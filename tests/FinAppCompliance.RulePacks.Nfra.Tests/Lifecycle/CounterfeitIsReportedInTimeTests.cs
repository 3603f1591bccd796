using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class CounterfeitIsReportedInTimeTests
{
    private static readonly CounterfeitCase Case = new() { Id = "c", DetectedAt = At(2025, 6, 1) };
    private static readonly RegulatorReport Report = new() { Id = "r", Kind = ReportKind.Counterfeit, AuthorityKind = AuthorityKind.FinancialRegulator, Counterfeit = (Ref<CounterfeitCase>)"c", SubmittedAt = At(2025, 6, 2) };

    private static RuleHarness<CounterfeitCase> Trial => RuleTrial.Of(new CounterfeitIsReportedInTime(), At(2025, 6, 30)).With(Case).Complete<RegulatorReport>();

    [Fact]
    public void One_exactly_after_a_day_satisfies() => Trial.With(Report).Satisfies();

    [Fact]
    public void One_a_minute_earlier_satisfies() => Trial.With(Report with { SubmittedAt = At(2025, 6, 2, 11, 59) }).Satisfies();

    [Fact]
    public void One_a_minute_later_is_a_breach() => Trial.With(Report with { SubmittedAt = At(2025, 6, 2, 12, 1) }).Breaches().HasSeverity(Severity.High).UsesLimit(LimitKind.Institution);

    [Fact]
    public void None_is_a_breach() => Trial.Breaches();

    [Fact]
    public void A_bare_time_of_reporting_does_not_say_who_was_told() => Trial.With(Case with { ReportedAt = At(2025, 6, 1, 13) }).Breaches();

    [Fact]
    public void A_bare_time_of_reporting_leaves_it_not_yet_due() => Trial.With(Case with { ReportedAt = At(2025, 6, 1, 13) }).At(At(2025, 6, 1, 14)).IsNotYetDue();

    [Theory]
    [InlineData(AuthorityKind.Police)]
    [InlineData(AuthorityKind.CentralBank)]
    [InlineData(AuthorityKind.CyberspaceOffice)]
    [InlineData(AuthorityKind.IndustryMinistry)]
    [InlineData(AuthorityKind.Other)]
    public void A_report_to_another_authority_meets_nothing(AuthorityKind authority) => Trial.With(Report with { AuthorityKind = authority }).Breaches();

    [Fact]
    public void A_report_of_another_kind_meets_nothing() => Trial.With(Report with { Kind = ReportKind.NetworkIncident }).Breaches();

    [Fact]
    public void A_report_before_the_detection_is_undetermined_and_names_both() =>
        Trial.With(Report with { SubmittedAt = At(2025, 6, 1, 11, 59) }).Undetermined(missing: ["detectedAt", "r: submittedAt"]);

    [Theory]
    [InlineData(59)]
    [InlineData(60)]
    public void None_is_not_yet_due_until_the_limit_has_passed(int minute) => Trial.At(At(2025, 6, 2, 11).AddMinutes(minute)).IsNotYetDue();

    [Fact]
    public void None_is_a_breach_a_minute_after_the_limit() => Trial.At(At(2025, 6, 2, 12, 1)).Breaches();

    [Fact]
    public void Reports_not_declared_complete_are_undetermined_after_the_limit() =>
        RuleTrial.Of(new CounterfeitIsReportedInTime(), At(2025, 6, 30)).With(Case).Undetermined(missing: "reports");

    [Fact]
    public void An_unknown_time_of_detection_is_undetermined() => Trial.With(Case with { DetectedAt = default }).Undetermined(missing: "detectedAt");

    [Fact]
    public void A_counterfeit_detected_the_day_before_the_notice_is_left_aside() => Trial.With(Case with { DetectedAt = At(2024, 9, 11, 23, 59) }).DoesNotApply();

    [Fact]
    public void A_counterfeit_detected_on_the_day_of_the_notice_is_judged() => Trial.With(Case with { DetectedAt = At(2024, 9, 12, 0, 0) }).Breaches();
}
