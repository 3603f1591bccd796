using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
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
}
