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
    private static readonly MobileApplication App = new() { Id = "app", Name = "联名小程序", State = AppState.Running, IsCoBuilt = true };
    private static readonly Cooperation Deal = new() { Id = "co", Application = "app", ThirdParty = "tp", Contract = (Ref<Contract>)"k1", Performs = [FinancialStep.ProductDisplay], SecurityControlsInPlace = true, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly Contract Signed = new() { Id = "k1", SignedOn = Day(2025, 1, 1), ResponsibleEntity = "某银行", ShiftsSecurityDuty = false, EndedOn = Fact<DateOnly>.Absent, Clauses = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity, ContractClause.DataSecurity], ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<MobileApplication> Trial => RuleTrial.Of(new CooperationContractNamesResponsibleEntity(), At(2025, 6, 30)).Complete<Cooperation>().With(App);

    [Fact]
    public void A_contract_with_a_named_entity_satisfies() =>
        Trial.With(Deal, Signed).Satisfies();

    [Fact]
    public void A_contract_without_an_entity_is_a_breach() =>
        Trial.With(Deal, Signed with { ResponsibleEntity = Fact<string>.Absent }).Breaches(null, "co/entity").HasSeverity(Severity.High);

    [Fact]
    public void No_contract_is_a_breach() =>
        Trial.With(Deal with { Contract = Fact<Ref<Contract>>.Absent }).Breaches(null, "co/contract");

    [Fact]
    public void A_contract_that_ended_on_the_day_is_a_breach() =>
        Trial.With(Deal, Signed with { EndedOn = Day(2025, 6, 30) }).Breaches(null, "co/contract");

    [Fact]
    public void A_contract_that_ends_the_day_after_satisfies() =>
        Trial.With(Deal, Signed with { EndedOn = Day(2025, 7, 1) }).Satisfies();

    [Fact]
    public void A_contract_that_is_not_in_the_register_is_undetermined() =>
        Trial.With(Deal).Undetermined();

    [Fact]
    public void A_co_built_application_without_a_cooperation_is_a_breach() => Trial.Breaches(null, "cooperation").HasSeverity(Severity.High);

    [Fact]
    public void A_co_built_application_whose_cooperation_ended_on_the_day_is_a_breach() =>
        Trial.With(Deal with { ValidThrough = Day(2025, 6, 29) }, Signed).Breaches(null, "cooperation");

    [Fact]
    public void A_cooperation_of_an_application_not_marked_as_co_built_is_judged_too() =>
        Trial.With(App with { IsCoBuilt = false }, Deal, Signed with { ResponsibleEntity = Fact<string>.Absent }).Breaches(null, "co/entity");

    [Fact]
    public void A_second_cooperation_without_a_contract_is_found_beside_the_first() =>
        Trial.With(Deal, Signed, Deal with { Id = "co2", Contract = Fact<Ref<Contract>>.Absent }).Breaches(null, "co2/contract");

    [Fact]
    public void Cooperations_that_may_be_recorded_elsewhere_leave_it_open() =>
        RuleTrial.Of(new CooperationContractNamesResponsibleEntity(), At(2025, 6, 30)).With(App).Undetermined();

    [Fact]
    public void An_application_built_alone_is_not_judged() => Trial.With(App with { IsCoBuilt = false }).DoesNotApply();

    [Fact]
    public void Whether_an_unmarked_application_is_co_built_is_open() => Trial.With(App with { IsCoBuilt = default }).Undetermined(missing: "isCoBuilt");

    [Fact]
    public void An_ended_application_is_not_judged() => Trial.With(App with { State = AppState.Archived }).DoesNotApply();

    [Fact]
    public void A_contract_signed_before_the_Notice_is_supplemented_by_the_end_of_the_stock_term()
    {
        var silent = Trial.With(Deal, Signed with { SignedOn = Day(2024, 9, 11), ResponsibleEntity = Fact<string>.Absent });
        silent.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        silent.At(At(2025, 9, 13, 0)).Breaches(null, "co/entity").UsesLimit(LimitKind.Institution);
        silent.With(Signed with { SignedOn = Day(2024, 9, 12), ResponsibleEntity = Fact<string>.Absent }).Breaches(null, "co/entity");
    }

    [Fact]
    public void A_cooperation_from_before_the_Notice_gets_its_contract_by_the_end_of_the_stock_term()
    {
        var bare = Trial.With(Deal with { ValidFrom = Day(2024, 9, 11), Contract = Fact<Ref<Contract>>.Absent });
        bare.At(At(2025, 9, 12, 23, 59)).IsNotYetDue();
        bare.At(At(2025, 9, 13, 0)).Breaches(null, "co/contract");
    }

    [Fact]
    public void Two_cooperations_at_fault_are_told_apart() =>
        Trial.With(Deal with { Contract = Fact<Ref<Contract>>.Absent }, Deal with { Id = "co2", Contract = Fact<Ref<Contract>>.Absent }).Breaches(null, "co/contract", "co2/contract");
}
