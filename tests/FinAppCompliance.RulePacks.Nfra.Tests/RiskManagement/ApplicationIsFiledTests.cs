using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class ApplicationIsFiledTests
{
    private static readonly MobileApplication App = new()
    {
        Id = "app",
        Name = "手机银行",
        State = AppState.Running,
        Ledger = LedgerStatus.Listed,
        Form = AppForm.App,
        Audience = AppAudience.Customer,
        ServesPublicInternet = true,
        FirstReleasedOn = Day(2024, 10, 10),
        OperatorCreditCode = "BANK",
        PackageNames = ["cn.bank.app"],
    };

    private static readonly Filing Filed = new()
    {
        Id = "f1",
        Kind = FilingKind.App,
        Application = (Domain.Register.Ref<MobileApplication>)"app",
        ApprovedOn = Day(2024, 10, 10),
        RevokedOn = Fact<DateOnly>.Absent,
        Status = FilingStatus.Approved,
        IsDisplayedInApp = true,
        FiledName = "手机银行",
        FiledOperatorCreditCode = "BANK",
        FiledPackageName = "cn.bank.app",
    };

    private static readonly Filing Exemption = Filed with { Status = FilingStatus.NotRequired, ApprovedOn = Fact<DateOnly>.Absent };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new ApplicationIsFiled(), At(2025, 6, 30)).Complete<Filing>().With(App, Filed);

    [Fact]
    public void A_filing_approved_on_the_day_of_release_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_filing_approved_the_day_before_satisfies() => Trial.With(Filed with { ApprovedOn = Day(2024, 10, 9) }).Satisfies();

    [Fact]
    public void A_filing_approved_the_day_after_is_critical() =>
        Trial.With(Filed with { ApprovedOn = Day(2024, 10, 11) }).Breaches(keys: ["approval"]).HasSeverity(Severity.Critical);

    [Fact]
    public void A_stock_application_filed_on_the_last_day_satisfies() =>
        Trial.With(App with { FirstReleasedOn = Day(2023, 8, 31) }, Filed with { ApprovedOn = Day(2024, 3, 31) }).Satisfies();

    [Fact]
    public void A_stock_application_filed_late_is_put_right_here_and_judged_by_the_filing_rule() =>
        Trial.With(App with { FirstReleasedOn = Day(2023, 8, 31) }, Filed with { ApprovedOn = Day(2024, 4, 1) }).Satisfies();

    [Fact]
    public void A_stock_application_never_filed_is_a_breach_of_the_legal_limit() =>
        Trial.With(App with { FirstReleasedOn = Day(2023, 8, 31) }, Filed with { ApprovedOn = Fact<DateOnly>.Absent }).Breaches(keys: ["approval"]).UsesLimit(LimitKind.Legal).Says(Language.Chinese, "没有获批的备案");

    [Fact]
    public void A_release_the_day_before_the_Notice_needs_a_filing_now_and_none_before_it() =>
        Trial.With(App with { FirstReleasedOn = Day(2024, 9, 11) }, Filed with { ApprovedOn = Day(2024, 9, 12) }).Satisfies();

    [Fact]
    public void A_release_on_the_day_of_the_Notice_needs_a_filing_before_it() =>
        Trial.With(App with { FirstReleasedOn = Day(2024, 9, 12) }, Filed with { ApprovedOn = Day(2024, 9, 13) }).Breaches(keys: ["approval"]);

    [Fact]
    public void A_filing_of_another_kind_is_told_as_such()
    {
        var finding = Assert.Single(Trial.With(Filed with { Kind = FilingKind.MiniProgram }).Breaches(keys: ["approval"]).Says(Language.Chinese, "其他类型的备案").FindingsOf());

        Assert.Contains(finding.Evidence, static evidence => evidence is { Fact: "form", Value: "App" });
        Assert.Contains(finding.Evidence, static evidence => evidence is { Fact: "kind", Value: "MiniProgram", Record: "f1" });
    }

    [Fact]
    public void Whether_a_changed_filing_was_approved_before_the_release_cannot_be_told() =>
        Trial.With(Filed with { Status = FilingStatus.Changed, ApprovedOn = Day(2025, 2, 1) }).Undetermined();

    [Fact]
    public void A_service_that_ended_has_nothing_to_put_right() =>
        Trial.With(App with { State = AppState.Terminated, TerminatedOn = Day(2025, 5, 1) }, Filed with { IsDisplayedInApp = false, Status = FilingStatus.Cancelled, RevokedOn = Day(2025, 5, 1) }).DoesNotApply().HasPastGaps();

    [Fact]
    public void A_service_that_ended_unfiled_is_told_as_a_time_that_is_over() =>
        Trial.With(App with { State = AppState.Terminated, TerminatedOn = Day(2025, 5, 1) }, Filed with { ApprovedOn = Fact<DateOnly>.Absent })
            .DoesNotApply().HasPastGaps(periods: [new PastPeriod(Day(2024, 10, 10), Day(2025, 4, 30))]);

    [Fact]
    public void The_time_without_a_filing_ends_with_the_approval_and_begins_with_the_Notice() =>
        Trial.With(App with { FirstReleasedOn = Day(2024, 1, 1), State = AppState.Terminated, TerminatedOn = Day(2025, 5, 1) }, Filed with { ApprovedOn = Day(2024, 9, 20) })
            .DoesNotApply().HasPastGaps(periods: [new PastPeriod(Day(2024, 9, 12), Day(2024, 9, 19))]);

    [Fact]
    public void A_service_that_ended_before_the_Notice_has_no_gap() =>
        Trial.With(App with { FirstReleasedOn = Day(2024, 1, 1), State = AppState.Archived, TerminatedOn = Day(2024, 9, 12) }, Filed with { ApprovedOn = Fact<DateOnly>.Absent }).DoesNotApply().HasPastGaps();

    [Fact]
    public void Whether_the_service_ended_must_be_known() => Trial.With(App with { State = default }).Undetermined(missing: "state");

    [Fact]
    public void A_revoked_filing_is_critical() =>
        Trial.With(Filed with { RevokedOn = Day(2025, 5, 1), Status = FilingStatus.Revoked }).Breaches(keys: ["standing"]).HasSeverity(Severity.Critical);

    [Fact]
    public void A_number_not_shown_is_a_breach() => Trial.With(Filed with { IsDisplayedInApp = false }).Breaches(keys: ["number"]);

    [Fact]
    public void Another_filed_name_is_a_medium_breach() => Trial.With(Filed with { FiledName = "掌上银行" }).Breaches(keys: ["particulars"]).HasSeverity(Severity.Medium);

    [Fact]
    public void An_application_found_outside_the_ledger_is_critical() =>
        RuleTrial.Of(new ApplicationIsFiled(), At(2025, 3, 10)).With(new MobileApplication
        {
            Id = "discovered",
            Name = "某小程序",
            State = AppState.Running,
            Ledger = LedgerStatus.DiscoveredOutside,
            Form = AppForm.MiniProgram,
            Audience = AppAudience.Customer,
            FirstReleasedOn = Day(2025, 1, 6),
        }).Breaches(keys: ["approval"]).HasSeverity(Severity.Critical);

    [Fact]
    public void An_official_account_is_undetermined() => Trial.With(App with { Form = AppForm.OfficialAccount }).Undetermined(missing: "filingDuty");

    [Fact]
    public void An_internal_application_is_undetermined() =>
        Trial.With(App with { Audience = AppAudience.Internal, ServesPublicInternet = false }).Undetermined(missing: "filingDuty");

    [Fact]
    public void An_internal_application_found_to_need_no_filing_is_out_of_scope() =>
        Trial.With(App with { Audience = AppAudience.Internal, ServesPublicInternet = false }, Exemption).DoesNotApply();

    [Fact]
    public void An_official_account_found_to_need_no_filing_is_out_of_scope() => Trial.With(App with { Form = AppForm.OfficialAccount }, Exemption).DoesNotApply();

    [Fact]
    public void No_finding_exempts_an_app_that_serves_the_public() => Trial.With(Exemption).Breaches(keys: ["approval"]);

    [Fact]
    public void Whether_an_app_that_may_serve_the_public_is_exempt_stays_open() => Trial.With(App with { ServesPublicInternet = default }, Exemption).Undetermined(missing: "filingDuty");

    [Fact]
    public void An_application_that_was_never_released_is_out_of_scope() => Trial.With(App with { FirstReleasedOn = Fact<DateOnly>.Absent }).DoesNotApply();

    [Fact]
    public void An_unknown_approval_is_undetermined() => Trial.With(Filed with { ApprovedOn = default }).Undetermined(missing: "f1: approvedOn");
}
