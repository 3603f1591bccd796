using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Inventory.Portfolio;

namespace FinAppCompliance.Inventory.Tests.Portfolio;

public sealed class PortfolioAnalystTests
{
    private static readonly DateOnly Month = new(2025, 6, 1);

    private readonly PortfolioOptions _options = new();

    [Fact]
    public void A_sleepy_application_has_three_triggers_and_no_hazard()
    {
        var report = Analyse(
            App("main", "手机银行"), Users("main", 500_000), Rating("main", 4.5m),
            App("sleepy", "老年频道"), Users("sleepy", 320), Rating("sleepy", 2.1m),
            new FunctionOverlap { Id = "o", Applications = ["main", "sleepy"], Score = 0.85m });
        var sleepy = Standing(report, "sleepy");
        Assert.Equal([WeakAppTrigger.LowActivity, WeakAppTrigger.PoorExperience, WeakAppTrigger.RedundantFunction], sleepy.Triggers.ToArray());
        Assert.Equal([WeakAppTrigger.HighSecurityOrComplianceHazard], sleepy.Unjudged.ToArray());
        Assert.Equal(DisposalKind.Integrate, sleepy.Advice.Choice);
        Assert.Equal("main", sleepy.Advice.TargetId);
        Assert.False(sleepy.Advice.IsConclusive);
    }

    [Theory]
    [InlineData(999, true)]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    public void Activity_is_low_below_the_institutions_number(long users, bool expected) =>
        Assert.Equal(expected, Standing(Analyse(App("a"), Users("a", users)), "a").Triggers.Contains(WeakAppTrigger.LowActivity));

    [Theory]
    [InlineData(0.79, false)]
    [InlineData(0.80, true)]
    [InlineData(0.81, true)]
    public void Overlap_is_redundant_from_the_institutions_number(double score, bool expected)
    {
        var report = Analyse(App("a", "甲乙"), App("b", "丙丁"), new FunctionOverlap { Id = "o", Applications = ["b", "a"], Score = (decimal)score });
        Assert.Equal(expected, Standing(report, "a").Triggers.Contains(WeakAppTrigger.RedundantFunction));
    }

    [Fact]
    public void Of_two_alike_applications_only_the_less_used_one_is_redundant()
    {
        var report = Analyse(App("a", "信用卡服务"), Users("a", 50_000), App("b", "信用卡服务"), Users("b", 40_000));
        Assert.Empty(Standing(report, "a").Triggers);
        Assert.Equal([WeakAppTrigger.RedundantFunction], Standing(report, "b").Triggers.ToArray());
    }

    [Fact]
    public void A_well_used_and_liked_application_is_kept()
    {
        var advice = Standing(Analyse(App("a"), Users("a", 800_000), Rating("a", 4.8m)), "a").Advice;
        Assert.Equal(DisposalKind.KeepWithReason, advice.Choice);
        Assert.NotNull(advice.RunnerUp);
    }

    [Fact]
    public void A_well_used_but_disliked_application_is_optimised() =>
        Assert.Equal(DisposalKind.Optimise, Standing(Analyse(App("a"), Users("a", 800_000), Rating("a", 1.5m)), "a").Advice.Choice);

    [Fact]
    public void An_unused_and_hazardous_application_is_terminated()
    {
        var version = new AppVersion { Id = "v", Application = "a" };
        var found = new Vulnerability { Id = "x", Version = new Ref<AppVersion>("v"), Severity = WeaknessSeverity.Critical, IsExploitable = true, FixedAt = Fact<DateTimeOffset>.Absent };
        var standing = Standing(Analyse(App("a"), Users("a", 3), Rating("a", 3.5m), version, found), "a");
        Assert.Contains(WeakAppTrigger.HighSecurityOrComplianceHazard, standing.Triggers);
        Assert.Equal(DisposalKind.Terminate, standing.Advice.Choice);
    }

    [Fact]
    public void A_little_used_but_liked_application_is_optimised_and_one_nobody_knows_anything_good_about_is_not()
    {
        Assert.Equal(DisposalKind.Optimise, Standing(Analyse(App("a"), Users("a", 300), Rating("a", 4.7m)), "a").Advice.Choice);
        Assert.Equal(DisposalKind.Terminate, Standing(Analyse(App("a"), Users("a", 300)), "a").Advice.Choice);
    }

    [Fact]
    public void Without_facts_there_is_no_advice_and_the_missing_facts_are_named()
    {
        var standing = Standing(Analyse(App("a")), "a");
        Assert.Null(standing.Advice.Choice);
        Assert.True(standing.Scores.Activity.Value.IsUnknown);
        Assert.NotEmpty(standing.Advice.Reasons);
    }

    [Fact]
    public void Only_applications_in_service_count()
    {
        var report = Analyse(App("a"), App("gone") with { State = AppState.Terminated }, App("idea") with { State = AppState.Proposed }, App("unclear") with { State = Fact<AppState>.Unknown });
        Assert.Equal(["a", "unclear"], report.Standings.Select(static standing => standing.Application.Id));
    }

    [Fact]
    public void The_latest_month_up_to_the_day_counts()
    {
        var report = Analyse(App("a"), Users("a", 5000), Users("a", 1, Month.AddMonths(-1)), Users("a", 2, Month.AddMonths(1)));
        Assert.Empty(Standing(report, "a").Triggers);
    }

    [Fact]
    public void Alike_applications_form_a_cluster()
    {
        var report = Analyse(App("a", "成都分行信用卡服务"), App("b", "成都分行信用卡服务平台"), App("c", "员工考勤"));
        Assert.Equal(["a", "b"], Assert.Single(report.Clusters).Members.ToArray());
        Assert.Equal("a", Standing(report, "b").ClusterId);
        Assert.Null(Standing(report, "c").ClusterId);
    }

    [Fact]
    public void Alike_demands_that_nobody_decided_form_a_cluster()
    {
        var first = new Demand { Id = "d-1", Title = "信用卡积分兑换", Decision = DemandDecision.Pending };
        var second = first with { Id = "d-2", Title = "信用卡积分兑换页" };
        Assert.Equal(["d-1", "d-2"], Assert.Single(Analyse(first, second).DemandClusters).Members.ToArray());
        Assert.Empty(Analyse(first, second with { Decision = DemandDecision.Merged }).DemandClusters);
    }

    [Fact]
    public void Numbers_are_held_against_ceilings_and_exceptions()
    {
        _options.Ceilings.Add(new() { UnitId = "u-1", Most = 1 });
        var first = App("a") with { OwnerUnit = new Ref<OrgUnit>("u-1") };
        var second = App("b") with { ManagingUnit = new Ref<OrgUnit>("u-1") };
        var unclear = App("c");
        var count = Assert.Single(Analyse(first, second, unclear).Ceilings);
        Assert.Equal((2, 1, 1, true), (count.Count, count.Unclear, count.Allowed, count.IsExceeded));
        var allowance = new PortfolioAllowance
        {
            Id = "x",
            Unit = new Ref<OrgUnit>("u-1"),
            Form = Fact<AppForm>.Absent,
            AllowedCount = 3,
            ApprovedBy = "board",
            ValidFrom = Desk.Today,
            ValidThrough = Desk.Today,
        };
        Assert.True(Assert.Single(Analyse(first, second, unclear, allowance).Ceilings).IsKept);
        Assert.False(Assert.Single(Analyse(first, second, unclear, allowance with { ApprovedBy = Fact<string>.Absent }).Ceilings).IsKept);
    }

    [Fact]
    public void A_what_if_moves_users_to_the_target_and_leaves_the_register_alone()
    {
        RegisterRecord[] records = [App("a"), Users("a", 600), App("b"), Users("b", 700), App("c"), Users("c", 5)];
        var disposals = new Dictionary<string, PlannedDisposal> { ["a"] = new(DisposalKind.Integrate, "b"), ["c"] = new(DisposalKind.Terminate) };
        var after = new PortfolioAnalyst(_options).WhatIf(records, disposals, Desk.Start);
        var left = Assert.Single(after.Standings);
        Assert.Empty(left.Triggers);
        Assert.Contains("1300", left.Scores.Activity.Evidence[0].En, StringComparison.Ordinal);
        Assert.Equal(3, Analyse(records).Standings.Length);
    }

    [Fact]
    public void A_what_if_without_sense_is_refused()
    {
        RegisterRecord[] records = [App("a"), App("b")];
        var analyst = new PortfolioAnalyst(_options);
        Assert.Throws<ArgumentException>(() => analyst.WhatIf(records, new Dictionary<string, PlannedDisposal> { ["x"] = new(DisposalKind.Terminate) }, Desk.Start));
        Assert.Throws<ArgumentException>(() => analyst.WhatIf(records, new Dictionary<string, PlannedDisposal> { ["a"] = new(DisposalKind.Integrate) }, Desk.Start));
        Assert.Throws<ArgumentException>(() => analyst.WhatIf(
            records, new Dictionary<string, PlannedDisposal> { ["a"] = new(DisposalKind.Integrate, "b"), ["b"] = new(DisposalKind.Terminate) }, Desk.Start));
    }

    private static MobileApplication App(string id, string? name = null) => Desk.App(id, name ?? $"独{id}特") with { State = AppState.Running };

    private static ActivityMetric Users(string id, long users, DateOnly? month = null) =>
        new() { Id = $"users-{id}-{month:yyyy-MM}", Application = id, Month = month ?? Month, MonthlyActiveUsers = users };

    private static ExperienceMetric Rating(string id, decimal rating) => new() { Id = $"rating-{id}", Application = id, Month = Month, Rating = rating };

    private static ApplicationStanding Standing(PortfolioReport report, string id) => report.Standings.Single(standing => standing.Application.Id == id);

    private PortfolioReport Analyse(params RegisterRecord[] records) => new PortfolioAnalyst(_options).Analyse(records, Desk.Start);
}
