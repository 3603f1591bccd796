using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
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

    private static readonly string[] ByTheNotice =
    [
        $"N99-02.1 High {Subject} outside", $"N99-02.2 High {Subject} missing", $"N99-02.4 Medium {Subject} missing", $"N99-03.1 High {Subject}",
        $"N99-03.2 High {Subject} unnamed", $"N99-11.2 Critical {Subject} approval",
    ];

    [Fact]
    public void The_missing_ledger_entry_is_found_under_every_rule_it_breaks() => Run().FindsExactly(ByTheNotice);

    [Fact]
    public void Where_the_filings_are_complete_the_filing_rule_finds_the_service_too() => Run(typeof(Filing)).FindsExactly([.. ByTheNotice, $"FIL-1 Critical {Subject}"]);

    [Theory]
    [InlineData("N99-16.3")]
    [InlineData("N99-16.4")]
    [InlineData("N99-16.5")]
    public void Nothing_is_claimed_about_personal_information(string rule) => Run(typeof(Filing)).Answers(rule, Subject, RuleOutcome.Undetermined);

    private static ScenarioRun Run(params Type[] complete) => ScenarioRun.Of(At(2025, 3, 10), FactSet.Of([Seen, MobileApplication.FromDiscovery(Seen)], complete));
}
