using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.RulePacks.Nfra;
using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Inventory.Tests.Scenarios;

/// <summary>Scenarios of the reference, from what the register service holds instead of from literals.</summary>
public sealed class ServiceScenarioTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task S_01_A_mini_program_outside_the_register_is_found_under_every_rule_it_breaks()
    {
        await _desk.ImportAsync(
            new OrgUnit { Id = "u-branch", Name = "分行" },
            Desk.App("main", "手机银行") with { State = AppState.Running },
            new DiscoveredApplication
            {
                Id = "d1",
                Name = "夜市扫码小程序",
                Form = AppForm.MiniProgram,
                Audience = AppAudience.Customer,
                IsLive = true,
                LiveSince = new DateOnly(2025, 1, 6),
                Unit = new Ref<OrgUnit>("u-branch"),
                ExclusionReason = Fact<LedgerExclusion>.Absent,
            });
        var run = await RunAsync(new() { IsRegisterComplete = true }, typeof(AdmissionDecision));
        Assert.All(["N99-02.1", "N99-02.2", "N99-03.1", "N99-03.2"], rule => Assert.Contains(Breaches(run, rule), static finding => finding.Subject.Id == "discovered:d1" && finding.Severity == Severity.High));
        Assert.DoesNotContain(Breaches(run, "N99-02.1"), static finding => finding.Subject.Id == "main" && finding.Key == "outside");
    }

    [Fact]
    public async Task S_19_A_sleepy_application_is_overdue_under_three_triggers()
    {
        await _desk.ImportAsync(
        [
            Desk.App("main", "手机银行") with { State = AppState.Running },
            Desk.App("sleepy", "老年频道") with { State = AppState.Running },
            new ActivityMetric { Id = "activity", Application = "sleepy", Month = new DateOnly(2025, 5, 1), MonthlyActiveUsers = 320 },
            new ExperienceMetric { Id = "experience", Application = "sleepy", Month = new DateOnly(2025, 5, 1), Rating = 2.1m },
            new FunctionOverlap { Id = "overlap", Applications = ["sleepy", "main"], Score = 0.85m, MeasuredOn = new DateOnly(2025, 1, 15) },
            Flag(WeakAppTrigger.LowActivity),
            Flag(WeakAppTrigger.PoorExperience),
            Flag(WeakAppTrigger.RedundantFunction),
        ]);
        var run = await RunAsync(
            new(), typeof(ActivityMetric), typeof(ExperienceMetric), typeof(FunctionOverlap), typeof(WeaknessFlag), typeof(DisposalDecision), typeof(RegisteredRisk));
        Assert.Equal(
            ["LowActivity", "PoorExperience", "RedundantFunction"],
            Breaches(run, "N99-02.6").Where(static finding => finding.Subject.Id == "sleepy").Select(static finding => finding.Key).Order(StringComparer.Ordinal));
    }

    private static WeaknessFlag Flag(WeakAppTrigger trigger) =>
        new() { Id = $"flag-{trigger}", Application = "sleepy", Trigger = trigger, FlaggedOn = new DateOnly(2025, 1, 15), ClearedOn = Fact<DateOnly>.Absent };

    private static IEnumerable<Finding> Breaches(AssessmentRun run, string rule) =>
        run.Findings.Where(finding => finding.Rule.Value == rule && finding.Outcome == RuleOutcome.Breached);

    private async Task<AssessmentRun> RunAsync(InventoryOptions options, params Type[] completeKinds)
    {
        foreach (var kind in completeKinds)
        {
            options.CompleteKinds.Add(kind);
        }

        var batch = await new InventoryFactSource(_desk.Register, options).CollectAsync(Desk.Start, default);
        return new RuleEvaluator([NfraRulePack.CreateNotice()]).Evaluate(FactSet.From([batch]), Desk.Start);
    }
}
