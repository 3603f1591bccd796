using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-08: the store account is the vendor's, and the vendor's staff keep it.</summary>
public sealed class ScenarioS08Tests
{
    private static readonly string[] Account = ["N99-08.5 High account custodian", "N99-08.5 High account holder"];

    private static readonly OutsourcingArrangement Outsourcing = new() { Id = "outsourcing", Vendor = "vendor", ValidFrom = Day(2024, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    private static readonly VendorEvaluation Supervision = new() { Id = "supervision", Arrangement = Outsourcing, Kind = VendorEvaluationKind.DataSecuritySupervision, EvaluatedOn = Day(2025, 2, 14) };

    private static readonly VendorEvaluation Service = Supervision with { Id = "service", Kind = VendorEvaluationKind.Service, EvaluatedOn = Day(2026, 1, 10) };

    [Fact]
    public void A_supervised_vendor_that_holds_and_keeps_the_account_is_found_twice() => Run([Supervision]).FindsExactly(Account);

    [Fact]
    public void A_vendor_not_supervised_within_the_year_is_found_besides() =>
        Run([Supervision with { EvaluatedOn = Day(2025, 2, 13) }]).FindsExactly([.. Account, "N99-14.4 Medium outsourcing"]);

    private static ScenarioRun Run(IEnumerable<RegisterRecord> supervisions) => ScenarioRun.Of(At(2026, 2, 14), FactSet.Of(
        [
            new Institution { Id = "bank", Name = "某银行", CreditCode = "BANK" },
            new Person { Id = "p", Name = "李外包", IsVendorStaff = true },
            new PublishingAccount { Id = "account", HolderCreditCode = "VENDOR", Custodians = [(Ref<Person>)"p"] },
            new ThirdParty { Id = "vendor", Name = "某科技公司" },
            Outsourcing,
            Service,
            .. supervisions,
        ],
        typeof(Institution), typeof(VendorEvaluation)));
}
