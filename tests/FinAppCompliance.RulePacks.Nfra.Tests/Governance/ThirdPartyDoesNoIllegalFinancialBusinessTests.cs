using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Governance;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Governance;

public sealed class ThirdPartyDoesNoIllegalFinancialBusinessTests
{
    private static readonly Cooperation Deal = new() { Id = "co", Application = "app", ThirdParty = "tp", Contract = (Ref<Contract>)"k1", Performs = [FinancialStep.ProductDisplay], SecurityControlsInPlace = true, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly Contract Signed = new() { Id = "k1", ResponsibleEntity = "某银行", ShiftsSecurityDuty = false, EndedOn = Fact<DateOnly>.Absent, Clauses = [ContractClause.RightsAndDuties, ContractClause.CyberSecurity, ContractClause.DataSecurity], ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly Licence Payment = new() { Id = "lic", ThirdParty = (Ref<ThirdParty>)"tp", Status = LicenceStatus.InForce, BusinessScope = [BusinessType.Payment], ValidFrom = Day(2020, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static RuleHarness<Cooperation> Trial => RuleTrial.Of(new ThirdPartyDoesNoIllegalFinancialBusiness(), At(2025, 6, 30));

    [Fact]
    public void Display_alone_satisfies() =>
        Trial.With(Deal).Satisfies();

    [Fact]
    public void Unlicensed_steps_are_critical_breaches() =>
        Trial.With(Deal with { Performs = [FinancialStep.SuitabilityTest, FinancialStep.ContractSigning] }).Complete<Licence>().Breaches(null, "SuitabilityTest", "ContractSigning").HasSeverity(Severity.Critical);

    [Fact]
    public void A_payment_licence_permits_moving_funds() =>
        Trial.With(Deal with { Performs = [FinancialStep.FundsTransfer] }, Payment).Satisfies();

    [Fact]
    public void A_payment_licence_permits_no_credit_decision() =>
        Trial.With(Deal with { Performs = [FinancialStep.CreditDecision] }, Payment).Complete<Licence>().Breaches(null, "CreditDecision");

    [Fact]
    public void Licences_in_an_open_list_leave_it_undetermined() =>
        Trial.With(Deal with { Performs = [FinancialStep.CreditDecision] }).Undetermined(missing: "licences");

    [Fact]
    public void Unrecorded_steps_are_undetermined() =>
        Trial.With(Deal with { Performs = default }).Undetermined(missing: "performs");

    [Fact]
    public void It_cannot_be_waived() =>
        Assert.True(new ThirdPartyDoesNoIllegalFinancialBusiness().Descriptor.IsProhibition);

    [Fact]
    public void A_cooperation_that_ended_on_the_day_is_not_judged() =>
        Trial.With(Deal with { ValidThrough = Day(2025, 6, 29) }).DoesNotApply();

    [Theory]
    [InlineData(FinancialStep.SuitabilityTest)]
    [InlineData(FinancialStep.ContractSigning)]
    public void A_payment_licence_alone_permits_neither_test_nor_contract(FinancialStep step)
    {
        Trial.With(Deal with { Performs = [step] }, Payment).Complete<Licence>().Breaches(null, step.ToString()).HasSeverity(Severity.Critical);
        Trial.With(Deal with { Performs = [step] }, Payment with { BusinessScope = [BusinessType.Payment, BusinessType.ConsumerCredit] }).Complete<Licence>().Satisfies();
    }
}
