using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Rules.Evaluation;
using FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

/// <summary>A bank with an application, its business and a partner of 2019, of which everything is recorded and nothing of the Notice was done.</summary>
public sealed class FiveDaysAfterTheNoticeTests
{
    private static readonly MobileApplication App = new()
    {
        Id = "old", Name = "手机银行", Ledger = LedgerStatus.Listed, Form = AppForm.App, Audience = AppAudience.Customer, State = AppState.Running, IsCoBuilt = true,
        OwnerUnit = (Ref<OrgUnit>)"u", TechnologyUnit = (Ref<OrgUnit>)"u", ManagingUnit = (Ref<OrgUnit>)"u", ResponsiblePerson = (Ref<Person>)"p",
        ConstructionStartedOn = Day(2019, 1, 1), FirstReleasedOn = Day(2019, 6, 1), LedgerReviewedOn = Fact<DateOnly>.Absent,
    };

    private static readonly RegisterRecord[] Records =
    [
        App,
        new Institution { Id = "bank", Name = "某银行" },
        new OrgUnit { Id = "u", Name = "零售部", ActiveFrom = Fact<DateOnly>.Absent, ActiveThrough = Fact<DateOnly>.Absent },
        new Person { Id = "p", Name = "李某", EmployedFrom = Day(2015, 1, 1), EmployedThrough = Fact<DateOnly>.Absent },
        new AppVersion { Id = "v", Application = "old", BuiltOn = Day(2023, 1, 1), ReleasedAt = At(2023, 1, 5) },
        new WeaknessFlag { Id = "f", Application = App, Trigger = WeakAppTrigger.LowActivity, FlaggedOn = Day(2022, 1, 1), ClearedOn = Fact<DateOnly>.Absent },
        new BusinessActivity { Id = "b", Name = "贷款", Application = "old", ProductKind = ProductKind.Loan, ProvidedBy = Fact<Ref<ThirdParty>>.Absent, UsesSales = false, LiveFrom = Day(2019, 6, 1), LiveThrough = Fact<DateOnly>.Absent },
        new Cooperation { Id = "co", Application = "old", ThirdParty = "tp", Contract = (Ref<Contract>)"k", SecurityControlsInPlace = true, Performs = [], ValidFrom = Day(2019, 1, 1), ValidThrough = Fact<DateOnly>.Absent },
        new Contract { Id = "k", SignedOn = Day(2019, 1, 1), Clauses = [], ResponsibleEntity = Fact<string>.Absent, ShiftsSecurityDuty = true, ValidFrom = Day(2019, 1, 1), ValidThrough = Fact<DateOnly>.Absent, EndedOn = Fact<DateOnly>.Absent },
    ];

    private static readonly string[] Stock = ["N99-01.1", "N99-01.2", "N99-01.3", "N99-02.1", "N99-02.2", "N99-02.4", "N99-02.6", "N99-04.1", "N99-05.1", "N99-05.5", "N99-05.6", "N99-05.7"];

    [Fact]
    public void Nothing_of_the_stock_is_a_breach_but_open_security_has_no_term() => Assert.Equal(
        ["N99-04.3"],
        Run(At(2024, 9, 17)).Findings.Where(static f => f.Outcome == RuleOutcome.Breached && string.CompareOrdinal(f.Rule.Value, "N99-06") < 0 && f.Rule.Value.StartsWith("N99", StringComparison.Ordinal)).Select(static f => f.Rule.Value).Distinct());

    [Fact]
    public void All_of_the_stock_is_open() => Assert.Equal(Stock, OnStock(At(2024, 9, 17), RuleOutcome.NotYetDue));

    [Fact]
    public void All_of_the_stock_is_a_breach_once_its_terms_are_over() => Assert.Equal(Stock, OnStock(At(2025, 9, 13), RuleOutcome.Breached));

    [Fact]
    public void The_version_of_2023_is_never_judged() => Assert.Equal(RuleOutcome.NotApplicable, Run(At(2026, 11, 30)).OutcomeOf("N99-03.3", "v"));

    private static List<string> OnStock(DateTimeOffset asOf, RuleOutcome outcome)
    {
        var run = Run(asOf);
        return [.. run.Findings.Where(f => f.Outcome == outcome && f.Subject.Id is "bank" or "old" or "b" && Stock.Contains(f.Rule.Value)).Select(static f => f.Rule.Value).Distinct().Order(StringComparer.Ordinal)];
    }

    private static AssessmentRun Run(DateTimeOffset asOf) =>
        new RuleEvaluator([NfraRulePack.CreateNotice()]).Evaluate(FactSet.Of(Records, [.. RecordTypes.All]), asOf);
}
