using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-19: an application that hardly anyone uses, flagged long ago and never decided on.</summary>
public sealed class ScenarioS19Tests
{
    private static readonly MobileApplication App = new() { Id = "sleepy", Name = "某应用", Ledger = LedgerStatus.Listed, State = AppState.Running };

    private static readonly string[] Overdue =
        ["N99-02.6 Medium sleepy LowActivity", "N99-02.6 Medium sleepy PoorExperience", "N99-02.6 Medium sleepy RedundantFunction"];

    [Fact]
    public void Three_triggers_are_overdue_and_no_hazard_is() => Run(At(2025, 6, 30)).FindsExactly(Overdue);

    [Fact]
    public void On_the_ninetieth_day_nothing_is_overdue() => Run(At(2025, 4, 15, 23, 59)).DoesNotFind("N99-02.6");

    [Fact]
    public void On_the_day_after_everything_is() => Run(At(2025, 4, 16, 0)).FindsExactly(Overdue);

    private static ScenarioRun Run(DateTimeOffset asOf) => ScenarioRun.Of(asOf, FactSet.Of(
        [
            App,
            new ActivityMetric { Id = "activity", Application = App, Month = Day(2025, 5, 1), MonthlyActiveUsers = 320 },
            new ExperienceMetric { Id = "experience", Application = App, Month = Day(2025, 5, 1), Rating = 2.1m },
            new FunctionOverlap { Id = "overlap", Applications = [App, "main"], Score = 0.85m, MeasuredOn = Day(2025, 1, 15) },
            Risk(RiskKind.ConsumerHarm),
            Risk(RiskKind.CyberVulnerability),
            .. Flags(WeakAppTrigger.LowActivity, WeakAppTrigger.PoorExperience, WeakAppTrigger.RedundantFunction),
        ],
        typeof(ActivityMetric), typeof(ExperienceMetric), typeof(FunctionOverlap), typeof(WeaknessFlag), typeof(DisposalDecision), typeof(RegisteredRisk)));

    private static RegisteredRisk Risk(RiskKind kind) => new() { Id = $"risk-{kind}", Application = (Ref<MobileApplication>)App, Kind = kind, ResidualScore = 20m, ReviewedOn = Day(2025, 1, 15) };

    private static IEnumerable<RegisterRecord> Flags(params IEnumerable<WeakAppTrigger> triggers) => triggers.Select(static trigger =>
        new WeaknessFlag { Id = $"flag-{trigger}", Application = App, Trigger = trigger, FlaggedOn = Day(2025, 1, 15), ClearedOn = Fact<DateOnly>.Absent });
}
