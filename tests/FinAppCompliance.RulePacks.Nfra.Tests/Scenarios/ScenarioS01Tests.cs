using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Rules.Evaluation;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-01: a branch runs a customer mini program that nobody entered in the ledger.</summary>
public sealed class ScenarioS01Tests
{
    private const string Subject = "discovered:d1";

    private static readonly DiscoveredApplication Seen = new()
    {
        Id = "d1",
        Name = "分行小程序",
        Form = AppForm.MiniProgram,
        Audience = AppAudience.Customer,
        IsLive = true,
        LiveSince = Day(2025, 1, 6),
        Unit = (Ref<OrgUnit>)"u-branch",
        MatchedApplication = Fact<Ref<MobileApplication>>.Absent,
        ExclusionReason = Fact<LedgerExclusion>.Absent,
    };

    private static ScenarioRun Run => ScenarioRun.Of(At(2025, 3, 10), FactSet.Of([Seen, MobileApplication.FromDiscovery(Seen)]));

    [Fact]
    public void The_missing_ledger_entry_is_found_under_every_rule_it_breaks() => Run
        .Finds("N99-02.1", Subject, Severity.High, "outside")
        .Finds("N99-02.2", Subject, Severity.High)
        .Finds("N99-02.4", Subject, Severity.Medium)
        .Finds("N99-03.1", Subject, Severity.High)
        .Finds("N99-03.2", Subject, Severity.High);

    [Fact]
    public void It_served_before_any_filing_by_the_notice_and_by_the_filing_rule()
    {
        var run = Both(FactSet.Of([Seen, MobileApplication.FromDiscovery(Seen)], typeof(Filing)));

        Assert.All(new[] { "N99-11.2", "FIL-1" }, rule =>
            Assert.Contains(run.Findings, f => f.Rule == rule && f.Subject.Id == Subject && f.Outcome == RuleOutcome.Breached && f.Severity == Severity.Critical));
    }

    [Fact]
    public void Nothing_is_claimed_about_personal_information()
    {
        var run = Both(FactSet.Of([Seen, MobileApplication.FromDiscovery(Seen)], typeof(Filing)));

        Assert.All(new[] { "N99-16.3", "N99-16.4", "N99-16.5" }, rule => Assert.Equal(RuleOutcome.Undetermined, run.OutcomeOf(rule, Subject)));
    }

    private static AssessmentRun Both(FactSet facts) =>
        new RuleEvaluator([NfraRulePack.CreateNotice(), NfraRulePack.CreateNeighbours()]).Evaluate(facts, At(2025, 3, 10));
}
