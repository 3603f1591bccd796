using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class LedgerEntryIsCompleteAndCurrentTests
{
    private static readonly MobileApplication App = new() { Id = "app", Name = "手机银行", Ledger = LedgerStatus.Listed, State = AppState.Running, Form = AppForm.App, Audience = AppAudience.Customer, OwnerUnit = (Ref<OrgUnit>)"u-retail", LedgerReviewedOn = Day(2026, 1, 15), ConstructionStartedOn = Day(2023, 3, 1), FirstReleasedOn = Day(2023, 9, 1), ResponsiblePerson = (Ref<Person>)"p-li" };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new LedgerEntryIsCompleteAndCurrent(), At(2026, 6, 30));

    [Fact]
    public void A_complete_and_reviewed_entry_satisfies() =>
        Trial.With(App).Satisfies();

    [Fact]
    public void An_application_found_outside_is_a_high_breach() =>
        Trial.With(App with { Ledger = LedgerStatus.DiscoveredOutside }).Breaches(null, "outside").HasSeverity(Severity.High);

    [Fact]
    public void Each_empty_field_is_a_medium_breach() =>
        Trial.With(App with { Form = Fact<AppForm>.Absent, OwnerUnit = Fact<Ref<OrgUnit>>.Absent }).Breaches(null, "form", "ownerUnit").HasSeverity(Severity.Medium);

    [Fact]
    public void An_empty_audience_is_a_breach() =>
        Trial.With(App with { Audience = Fact<AppAudience>.Absent }).Breaches(null, "audience");

    [Fact]
    public void An_empty_state_is_a_breach() =>
        Trial.With(App with { State = Fact<AppState>.Absent }).Breaches(null, "state");

    [Fact]
    public void A_review_on_the_last_day_satisfies() =>
        Trial.With(App with { LedgerReviewedOn = Day(2025, 6, 30) }).Satisfies();

    [Fact]
    public void A_review_one_day_too_old_is_a_breach_of_an_own_limit() =>
        Trial.With(App with { LedgerReviewedOn = Day(2025, 6, 29) }).Breaches(null, "review").UsesLimit(LimitKind.Institution);

    [Fact]
    public void An_entry_never_reviewed_is_a_breach() =>
        Trial.With(App with { LedgerReviewedOn = Fact<DateOnly>.Absent }).Breaches(null, "review");

    [Fact]
    public void An_ended_application_needs_no_review() =>
        Trial.With(App with { State = AppState.Archived, LedgerReviewedOn = Day(2020, 1, 1) }).Satisfies();

    [Fact]
    public void An_unrecorded_review_is_undetermined() =>
        Trial.With(App with { LedgerReviewedOn = default }).Undetermined(missing: "ledgerReviewedOn");

    [Fact]
    public void A_removed_application_is_not_judged() =>
        Trial.With(App with { Ledger = LedgerStatus.Removed }).DoesNotApply();

    [Fact]
    public void The_first_review_counts_from_the_Notice()
    {
        var never = Trial.With(App with { LedgerReviewedOn = Fact<DateOnly>.Absent });
        never.At(At(2025, 9, 11)).IsNotYetDue();
        never.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        never.At(At(2025, 9, 13, 0)).Breaches(null, "review");
        Trial.With(App with { LedgerReviewedOn = Day(2020, 1, 1) }).At(At(2024, 9, 17)).IsNotYetDue();
    }

    [Fact]
    public void The_first_review_of_a_later_application_counts_from_its_release_or_its_building()
    {
        var late = App with { LedgerReviewedOn = Fact<DateOnly>.Absent, ConstructionStartedOn = Day(2025, 7, 1), FirstReleasedOn = Day(2026, 1, 1) };
        Trial.With(late).IsNotYetDue();
        Trial.With(late with { FirstReleasedOn = Fact<DateOnly>.Absent }).IsNotYetDue();
        Trial.With(late with { FirstReleasedOn = Fact<DateOnly>.Absent, ConstructionStartedOn = Day(2025, 6, 29) }).Breaches(null, "review");
    }

    [Fact]
    public void A_review_that_is_planned_has_not_happened() =>
        Trial.With(App with { LedgerReviewedOn = Day(2026, 7, 1) }).Breaches(null, "review");
}
