using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-04 and S-04b: a partner without licence does the finance on a co-built application.</summary>
public sealed class ScenarioS04Tests
{
    private static readonly MobileApplication App = new() { Id = "co-built", Name = "联名小程序", Ledger = LedgerStatus.Listed, State = AppState.Running, IsCoBuilt = true };

    private static readonly Contract Contract = new()
    {
        Id = "contract",
        ThirdParty = (Ref<ThirdParty>)"retailer",
        ResponsibleEntity = Fact<string>.Absent,
        ValidFrom = Day(2025, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
        EndedOn = Fact<DateOnly>.Absent,
    };

    private static readonly Cooperation Cooperation = new()
    {
        Id = "cooperation",
        Application = App,
        ThirdParty = "retailer",
        Contract = (Ref<Contract>)"contract",
        Performs = [FinancialStep.SuitabilityTest, FinancialStep.ContractSigning, FinancialStep.FundsTransfer],
        ValidFrom = Day(2025, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
    };

    private static readonly BusinessActivity Loan = new()
    {
        Id = "loan",
        Name = "消费贷款",
        Application = App,
        BusinessType = BusinessType.PersonalLoan,
        ProvidedBy = Fact<Ref<ThirdParty>>.Absent,
        LiveFrom = Day(2025, 2, 1),
        LiveThrough = Fact<DateOnly>.Absent,
    };

    private static readonly Licence Own = new()
    {
        Id = "licence",
        ThirdParty = Fact<Ref<ThirdParty>>.Absent,
        Status = LicenceStatus.InForce,
        BusinessScope = [BusinessType.PersonalLoan],
        ValidFrom = Day(2015, 1, 1),
        ValidThrough = Fact<DateOnly>.Absent,
    };

    private static readonly string[] ByTheNotice =
    [
        "N99-04.1 High co-built cooperation/entity", "N99-04.4 Critical cooperation SuitabilityTest", "N99-04.4 Critical cooperation ContractSigning",
        "N99-04.4 Critical cooperation FundsTransfer", "N99-05.1 High loan missing",
    ];

    [Fact]
    public void The_partners_steps_the_silent_contract_and_the_missing_review_are_found() => Run(At(2026, 10, 15)).FindsExactly([.. ByTheNotice, "MKT-1 Critical cooperation"]);

    [Fact]
    public void Before_the_marketing_measures_the_Notice_finds_the_same_alone() => Run(At(2026, 3, 1)).FindsExactly(ByTheNotice).DoesNotApply("MKT-1");

    [Fact]
    public void The_illegal_business_cannot_be_waived() =>
        Assert.True(NfraRulePack.CreateNotice().Rules.Single(static r => r.Id.Value == "N99-04.4").IsProhibition);

    private static ScenarioRun Run(DateTimeOffset asOf) => ScenarioRun.Of(asOf, FactSet.Of(
        [App, new ThirdParty { Id = "retailer", Name = "某商超", Kind = ThirdPartyKind.Enterprise }, Contract, Cooperation, Loan, Own], typeof(Licence), typeof(ComplianceReview)));
}
