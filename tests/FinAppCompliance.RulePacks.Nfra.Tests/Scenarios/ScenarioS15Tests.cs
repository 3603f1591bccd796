using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-15: mobile banking asks for the contacts at start and refuses the login when they are denied.</summary>
public sealed class ScenarioS15Tests
{
    private static readonly MobileApplication App = new() { Id = "bank-app", Name = "手机银行", ServiceTypes = [NecessaryServiceType.MobileBanking], State = AppState.Running };

    private static readonly AppVersion Version = new() { Id = "v3", Application = App };

    private static readonly ProcessingActivity Login = new() { Id = "login", Name = "登录", Application = (Ref<MobileApplication>)App, Purpose = "登录", LawfulBasis = LawfulBasis.Contract };

    private static readonly PersonalInformationElement Contacts = new()
    {
        Id = "contacts",
        Name = "通讯录",
        Application = App,
        Kind = PersonalInformationKind.Relationship,
        NecessaryElement = NecessaryElement.OutsideEverySet,
        IsNecessary = false,
        RefusalBlocksService = true,
        Activity = (Ref<ProcessingActivity>)Login,
    };

    private static readonly PersonalInformationElement Phone = Contacts with
    {
        Id = "phone",
        Name = "注册手机号",
        Kind = PersonalInformationKind.Contact,
        NecessaryElement = NecessaryElement.RegisteredMobileNumber,
        IsNecessary = true,
    };

    private static readonly PermissionUse Permission = new()
    {
        Id = "read-contacts",
        Version = Version,
        PermissionName = "READ_CONTACTS",
        Kind = PersonalInformationKind.Relationship,
        RequestedAtStart = true,
        IsPurposeTold = true,
        BlocksFunctionIfRefused = true,
        IsRelatedToFunction = false,
    };

    private static readonly string[] Forced = ["N99-16.2 High contacts forced", "AUD-4.2 High read-contacts", "PIPL-16 High contacts", "DSM-57 High contacts"];

    [Fact]
    public void Forcing_the_contacts_is_found_by_the_notice_and_its_neighbours() => Run(Permission).FindsExactly(Forced).DoesNotApply("NEC-4");

    [Fact]
    public void The_necessary_set_of_mobile_banking_is_unverified_and_asked_only_when_switched_on() =>
        Run(Permission, "NEC-4").FindsExactly([.. Forced, "NEC-4 High contacts"]);

    [Fact]
    public void An_untold_purpose_is_found_besides() =>
        Run(Permission with { IsPurposeTold = false }).FindsExactly([.. Forced, "AUD-2.3 Medium read-contacts"]);

    [Fact]
    public void The_phone_number_is_necessary_and_nothing_is_found_on_it() => Run(Permission, "NEC-4")
        .Answers("N99-16.2", "phone", RuleOutcome.Satisfied)
        .Answers("NEC-4", "phone", RuleOutcome.Satisfied)
        .Answers("PIPL-16", "phone", RuleOutcome.Satisfied)
        .Answers("DSM-57", "phone", RuleOutcome.Satisfied);

    private static ScenarioRun Run(PermissionUse permission, params string[] switchedOn) =>
        ScenarioRun.Of(At(2025, 7, 1), FactSet.Of([App, Version, Login, Contacts, Phone, permission]), switchedOn);
}
