using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class StagesAreCheckedTests
{
    private static readonly AppVersion Version = new() { Id = "v1", Application = "app", BuiltOn = Day(2025, 3, 1), ReleasedAt = At(2025, 4, 1) };
    private static readonly Campaign Spring = new() { Id = "c1", Name = "推广", Application = "app", StartsOn = Day(2025, 5, 1) };

    private static StageCheck Check(LifecycleStage stage) => new()
    {
        Id = $"s-{stage}",
        Version = (Ref<AppVersion>)"v1",
        Campaign = Fact<Ref<Campaign>>.Absent,
        Stage = stage,
        Result = CheckResult.Passed,
        CheckedOn = Day(2025, 3, 1),
    };

    private static RuleHarness<AppVersion> Known => Trial.With(Check(LifecycleStage.Requirement), Check(LifecycleStage.Development), Check(LifecycleStage.Operation)).Complete<StageCheck>().Complete<Campaign>();

    private static RuleHarness<AppVersion> Trial => RuleTrial.Of(new StagesAreChecked(), At(2025, 6, 30));

    [Fact]
    public void All_stages_checked_satisfies() =>
        Known.With(Version).Satisfies();

    [Fact]
    public void A_failed_check_of_a_released_version_is_a_high_breach() =>
        Known.With(Version, Check(LifecycleStage.Development) with { Result = CheckResult.Failed }).Breaches(null, "Development").HasSeverity(Severity.High);

    [Fact]
    public void A_failed_check_before_release_is_a_medium_breach() =>
        Known.With(Version with { ReleasedAt = Fact<DateTimeOffset>.Absent }, Check(LifecycleStage.Requirement) with { Result = CheckResult.Failed }).Breaches(null, "Requirement").HasSeverity(Severity.Medium);

    [Fact]
    public void A_promotion_without_check_is_a_breach() =>
        Known.With(Version, Spring).Breaches(null, "Promotion");

    [Fact]
    public void A_promotion_checked_on_its_first_day_satisfies() =>
        Known.With(Version, Spring, Check(LifecycleStage.Promotion) with { Version = Fact<Ref<AppVersion>>.Absent, Campaign = (Ref<Campaign>)"c1", CheckedOn = Day(2025, 5, 1) }).Satisfies();

    [Fact]
    public void A_version_not_built_is_not_judged() =>
        Known.With(Version with { BuiltOn = Fact<DateOnly>.Absent, ReleasedAt = Fact<DateTimeOffset>.Absent }).DoesNotApply();

    [Fact]
    public void An_open_list_is_undetermined() =>
        Trial.With(Version).Undetermined(missing: "stageChecks");

    [Fact]
    public void The_message_names_the_stage() =>
        Known.With(Version, Check(LifecycleStage.Development) with { Result = CheckResult.Failed }).Says(Language.Chinese, "“产品研发”阶段未经合规检查通过");

    [Theory]
    [InlineData(11, false)]
    [InlineData(12, true)]
    public void A_version_released_before_the_Notice_is_not_judged(int day, bool isJudged)
    {
        var trial = Trial.With(Version with { BuiltOn = Day(2024, 1, 1), ReleasedAt = At(2024, 9, day) }).Complete<StageCheck>().Complete<Campaign>();
        _ = isJudged ? trial.Breaches(null, "Operation") : trial.DoesNotApply();
    }

    [Fact]
    public void A_version_built_before_the_Notice_and_never_released_is_not_judged() =>
        Trial.With(Version with { BuiltOn = Day(2024, 9, 11), ReleasedAt = Fact<DateTimeOffset>.Absent }).Complete<StageCheck>().Complete<Campaign>().DoesNotApply();

    [Fact]
    public void A_version_without_a_day_of_release_is_undetermined() =>
        Known.With(Version with { ReleasedAt = default }).Undetermined(missing: "releasedAt");
}
