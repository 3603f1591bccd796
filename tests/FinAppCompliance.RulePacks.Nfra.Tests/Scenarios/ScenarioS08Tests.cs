using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;
using static FinAppCompliance.RulePacks.Nfra.Tests.Scenarios.NoticeRun;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

public sealed class ScenarioS08Tests
{
    [Fact]
    public void A_vendor_that_holds_and_keeps_the_account_is_found_twice()
    {
        var facts = FactSet.Of(
            [
                new Institution { Id = "bank", Name = "某银行", CreditCode = "BANK" },
                new Person { Id = "p", Name = "李外包", IsVendorStaff = true },
                new PublishingAccount { Id = "a", HolderCreditCode = "VENDOR", Custodians = [(Ref<Person>)"p"] },
            ],
            typeof(Institution));

        Assert.Equal(["custodian High", "holder High"], Breaches(facts, At(2025, 2, 14), "N99-08.5"));
    }
}
