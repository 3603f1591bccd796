using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Lifecycle;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Lifecycle;

public sealed class PublishingAccountIsOwnTests
{
    private static readonly Person Staff = new() { Id = "p1", Name = "王宁", IsVendorStaff = false };
    private static readonly PublishingAccount Account = new() { Id = "a1", HolderCreditCode = "BANK", Custodians = [(Ref<Person>)"p1"] };

    private static RuleHarness<PublishingAccount> Trial => RuleTrial.Of(new PublishingAccountIsOwn(), At(2025, 2, 14))
        .Complete<Institution>().With(Account, Staff, new Institution { Id = "bank", Name = "某银行", CreditCode = "BANK" });

    [Fact]
    public void An_own_account_kept_by_staff_satisfies() => Trial.Satisfies();

    [Fact]
    public void An_account_of_another_holder_is_a_breach() => Trial.With(Account with { HolderCreditCode = "VENDOR" }).Breaches(keys: ["holder"]);

    [Fact]
    public void An_account_without_a_holder_is_a_breach() => Trial.With(Account with { HolderCreditCode = Fact<string>.Absent }).Breaches(keys: ["holder"]);

    [Fact]
    public void A_custodian_from_a_vendor_is_a_breach() => Trial.With(Staff with { IsVendorStaff = true }).Breaches(keys: ["custodian"]);

    [Fact]
    public void An_unknown_holder_is_undetermined() => Trial.With(Account with { HolderCreditCode = default }).Undetermined(missing: "holderCreditCode");

    [Fact]
    public void Unknown_custodians_are_undetermined() => Trial.With(Account with { Custodians = default }).Undetermined(missing: "custodians");
}
