using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using FinAppCompliance.Testing.Rules;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.RiskManagement;

public sealed class PersonalInformationIsLawfulAndNecessaryTests
{
    private static readonly PersonalInformationElement Contacts = new() { Id = "e", Name = "通讯录", Application = "app", Activity = (Ref<ProcessingActivity>)"a", NecessaryElement = NecessaryElement.OutsideEverySet, RefusalBlocksService = false };
    private static readonly ProcessingActivity Transfer = new() { Id = "a", Name = "手机号转账", Purpose = "选择收款人", LawfulBasis = LawfulBasis.Consent };

    private static RuleHarness<PersonalInformationElement> Trial => RuleTrial.Of(new PersonalInformationIsLawfulAndNecessary(), At(2025, 6, 30)).With(Contacts, Transfer);

    [Fact]
    public void A_purpose_and_a_basis_without_force_satisfy() => Trial.Satisfies();

    [Fact]
    public void Contacts_or_nothing_is_a_breach() => Trial.With(Contacts with { RefusalBlocksService = true }).Breaches(keys: ["forced"]).HasSeverity(Severity.High);

    [Fact]
    public void The_necessary_phone_number_may_be_required() => Trial.With(Contacts with { NecessaryElement = NecessaryElement.RegisteredMobileNumber, RefusalBlocksService = true }).Satisfies();

    [Fact]
    public void No_processing_named_is_a_breach() => Trial.With(Contacts with { Activity = Fact<Ref<ProcessingActivity>>.Absent }).Breaches(keys: ["purpose", "basis"]);

    [Fact]
    public void A_basis_other_than_consent_is_accepted() => Trial.With(Transfer with { LawfulBasis = LawfulBasis.HumanResources }).Satisfies();

    [Fact]
    public void No_basis_is_a_breach() => Trial.With(Transfer with { LawfulBasis = Fact<LawfulBasis>.Absent }).Breaches(keys: ["basis"]);

    [Fact]
    public void An_unknown_effect_of_refusal_is_undetermined() => Trial.With(Contacts with { RefusalBlocksService = default }).Undetermined(missing: "refusalBlocksService");
}
