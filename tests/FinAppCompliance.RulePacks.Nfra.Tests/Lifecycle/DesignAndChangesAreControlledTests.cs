using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class DesignAndChangesAreControlledTests
{
    private static readonly AppVersion Version = new() { Id = "v1", Application = "app", BuiltOn = Day(2025, 3, 1), ReleasedAt = At(2025, 4, 1), WithdrawnOn = Fact<DateOnly>.Absent, ChangesAuthentication = true, ChangesLogicControl = true, Components = ["c1"], Sdks = ["s1"] };
    private static readonly DesignReview Review = new() { Id = "dr", Version = Version, Result = DecisionResult.Approved, ReviewedOn = Day(2025, 4, 1) };
    private static readonly ChangeRecord Change = new() { Id = "ch", Application = "app", Version = (Ref<AppVersion>)"v1", Approver = "变更委员会", ApprovedOn = Day(2025, 4, 1), ExecutedOn = Day(2025, 4, 1) };

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new DesignAndChangesAreControlled(), At(2025, 6, 30));

    [Fact]
    public void A_review_and_an_approval_on_the_day_satisfy() =>
        Trial.With(Version, Review, Change).Complete<ChangeRecord>().Satisfies();

    [Fact]
    public void A_review_the_day_after_is_a_breach() =>
        Trial.With(Version, Review with { ReviewedOn = Day(2025, 4, 2) }).Complete<DesignReview>().Complete<ChangeRecord>().Breaches(null, "review").HasSeverity(Severity.Medium);

    [Fact]
    public void A_change_approved_the_day_after_is_a_breach() =>
        Trial.With(Version, Review, Change with { ApprovedOn = Day(2025, 4, 2) }).Complete<ChangeRecord>().Breaches(null, "changes");

    [Fact]
    public void A_change_of_another_version_does_not_count() =>
        Trial.With(Version, Review, Change with { Version = (Ref<AppVersion>)"v0", ApprovedOn = Fact<DateOnly>.Absent }).Complete<ChangeRecord>().Satisfies();

    [Fact]
    public void Changes_in_an_open_list_leave_it_undetermined() =>
        Trial.With(Version, Review, Change).Undetermined(missing: "changeRecords");

    [Fact]
    public void A_version_released_later_is_not_judged() =>
        Trial.With(Version with { ReleasedAt = At(2025, 7, 1) }).DoesNotApply();

    [Fact]
    public void A_version_released_the_day_before_the_notice_is_left_aside() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 11, 23, 59) }).Complete<DesignReview>().Complete<ChangeRecord>().DoesNotApply();

    [Fact]
    public void A_version_released_on_the_day_of_the_notice_is_judged() =>
        Trial.With(Version with { ReleasedAt = At(2024, 9, 12, 0, 0) }).Complete<DesignReview>().Complete<ChangeRecord>().Breaches(null, "review");
}
