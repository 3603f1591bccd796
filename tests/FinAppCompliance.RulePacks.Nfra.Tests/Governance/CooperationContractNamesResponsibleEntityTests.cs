using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class CooperationContractNamesResponsibleEntityTests
{
    private static readonly Cooperation Deal = new() { Id = "co", Application = "app", ThirdParty = "tp", Contract = (Ref<Contract>)"k1", Performs = [FinancialStep.ProductDisplay], SecurityControlsInPlace = true, ValidFrom = Day(2025, 1, 1), ValidUntil = Fact<DateOnly>.Absent };
    private static readonly Contract Signed = new() { Id = "k1", ResponsibleEntity = "某银行", ShiftsSecurityDuty = false, EndedOn = Fact<DateOnly>.Absent, Clauses = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity, ContractClause.DataSecurity], ValidFrom = Day(2025, 1, 1), ValidUntil = Fact<DateOnly>.Absent };

    private static RuleHarness<Cooperation> Trial => RuleTrial.Of(new CooperationContractNamesResponsibleEntity(), At(2025, 6, 30));

    [Fact]
    public void A_contract_with_a_named_entity_satisfies() =>
        Trial.With(Deal, Signed).Satisfies();

    [Fact]
    public void A_contract_without_an_entity_is_a_breach() =>
        Trial.With(Deal, Signed with { ResponsibleEntity = Fact<string>.Absent }).Breaches(null, "entity").HasSeverity(Severity.High);

    [Fact]
    public void No_contract_is_a_breach() =>
        Trial.With(Deal with { Contract = Fact<Ref<Contract>>.Absent }).Breaches(null, "contract");

    [Fact]
    public void A_contract_that_ended_on_the_day_is_a_breach() =>
        Trial.With(Deal, Signed with { EndedOn = Day(2025, 6, 30) }).Breaches(null, "contract");

    [Fact]
    public void A_contract_that_ends_the_day_after_satisfies() =>
        Trial.With(Deal, Signed with { EndedOn = Day(2025, 7, 1) }).Satisfies();

    [Fact]
    public void A_contract_that_is_not_in_the_register_is_undetermined() =>
        Trial.With(Deal).Undetermined();

    [Fact]
    public void A_cooperation_that_ended_on_the_day_is_not_judged() =>
        Trial.With(Deal with { ValidUntil = Day(2025, 6, 30) }, Signed).DoesNotApply();
}
