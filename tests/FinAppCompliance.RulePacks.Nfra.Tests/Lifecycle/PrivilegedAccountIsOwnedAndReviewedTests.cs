using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class PrivilegedAccountIsOwnedAndReviewedTests
{
    private static readonly PrivilegedAccount Account = new() { Id = "a", IsDisabled = false, Owner = (Ref<Person>)"p", LastReviewedOn = Day(2025, 3, 30) };

    private static RuleHarness<PrivilegedAccount> Trial => RuleTrial.Of(new PrivilegedAccountIsOwnedAndReviewed(), At(2025, 6, 30)).With(Account);

    [Fact]
    public void A_review_exactly_three_months_ago_satisfies() => Trial.Satisfies();

    [Fact]
    public void A_review_a_day_later_satisfies() => Trial.With(Account with { LastReviewedOn = Day(2025, 3, 31) }).Satisfies();

    [Fact]
    public void A_review_a_day_older_is_a_breach() => Trial.With(Account with { LastReviewedOn = Day(2025, 3, 29) }).Breaches(keys: ["review"]).UsesLimit(LimitKind.Institution);

    [Fact]
    public void An_orphan_account_is_a_breach() => Trial.With(Account with { Owner = Fact<Ref<Person>>.Absent }).Breaches(keys: ["owner"]);

    [Fact]
    public void A_locked_account_is_out_of_scope() => Trial.With(Account with { IsDisabled = true }).DoesNotApply();

    [Fact]
    public void An_unknown_review_is_undetermined() => Trial.With(Account with { LastReviewedOn = default }).Undetermined(missing: "lastReviewedOn");

    [Theory]
    [InlineData(11, true)]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void The_first_review_is_due_an_interval_after_the_notice(int day, bool isOpen)
    {
        var trial = Trial.With(Account with { LastReviewedOn = Fact<DateOnly>.Absent }).At(At(2024, 12, day));

        _ = isOpen ? trial.IsNotYetDue() : trial.Breaches(keys: ["review"]);
    }

    [Fact]
    public void A_review_planned_for_later_has_not_happened() => Trial.With(Account with { LastReviewedOn = Day(2025, 7, 1) }).Breaches(keys: ["review"]);

    [Fact]
    public void An_overdue_review_shows_its_due_day() =>
        Assert.Equal(Day(2025, 6, 29), Assert.Single(Trial.With(Account with { LastReviewedOn = Day(2025, 3, 29) }).FindingsOf()).Due!.Due.LastDay);
}
