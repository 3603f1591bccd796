using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class CooperationContractFixesRightsAndDutiesTests
{
    private static readonly Cooperation Deal = new() { Id = "co", Application = "app", ThirdParty = "tp", Contract = (Ref<Contract>)"k1", Performs = [FinancialStep.ProductDisplay], SecurityControlsInPlace = true, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly Contract Signed = new() { Id = "k1", SignedOn = Day(2025, 1, 1), ResponsibleEntity = "某银行", ShiftsSecurityDuty = false, EndedOn = Fact<DateOnly>.Absent, Clauses = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity, ContractClause.DataSecurity], ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<Cooperation> Trial => RuleTrial.Of(new CooperationContractFixesRightsAndDuties(), At(2025, 6, 30));

    [Fact]
    public void All_mandatory_clauses_satisfy() =>
        Trial.With(Deal, Signed).Satisfies();

    [Fact]
    public void A_missing_clause_is_a_breach() =>
        Trial.With(Deal, Signed with { Clauses = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity] }).Breaches(null, "DataSecurity").HasSeverity(Severity.Medium);

    [Fact]
    public void No_contract_misses_every_clause() =>
        Trial.With(Deal with { Contract = Fact<Ref<Contract>>.Absent }).Breaches(null, "RightsAndDuties", "CyberSecurity", "DataSecurity");

    [Fact]
    public void Unrecorded_clauses_are_undetermined() =>
        Trial.With(Deal, Signed with { Clauses = default }).Undetermined(missing: "k1: clauses");

    [Fact]
    public void A_cooperation_that_ended_on_the_day_is_not_judged() =>
        Trial.With(Deal with { ValidThrough = Day(2025, 6, 29) }, Signed).DoesNotApply();

    [Fact]
    public void A_contract_signed_before_the_Notice_is_supplemented_by_the_end_of_the_stock_term()
    {
        var silent = Trial.With(Deal, Signed with { SignedOn = Day(2024, 9, 11), Clauses = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity] });
        silent.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        silent.At(At(2025, 9, 13, 0)).Breaches(null, "DataSecurity").UsesLimit(LimitKind.Institution).Says(Language.Chinese, "合同缺少“数据安全”条款");
    }
}
