using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-16: an application lets a child of thirteen register alone; there are no special rules, and nobody audited minors' data in 2025.</summary>
public sealed class ScenarioS16Tests
{
    private static readonly MobileApplication App = new()
    {
        Id = "game",
        Name = "零钱小课堂",
        Ledger = LedgerStatus.Listed,
        State = AppState.Running,
        AllowsMinors = true,
        ProcessesPersonalInformation = true,
    };

    private static readonly PrivacyNotice Notice = new()
    {
        Id = "notice",
        Application = App,
        PublishedOn = Day(2025, 1, 1),
        EffectiveThrough = Fact<DateOnly>.Absent,
        ListsCollected = true,
        ListsShared = true,
        HasMinorsRules = false,
    };

    private static readonly MinorProtection Protection = new() { Id = "minors", Application = App, HasAgeGate = true, RequiresGuardianConsent = false, HasSpecialRules = false };

    private static readonly ProcessingActivity Registration = new()
    {
        Id = "registration",
        Name = "注册",
        Application = (Ref<MobileApplication>)App,
        LawfulBasis = LawfulBasis.Consent,
        IncludesSensitive = false,
        IncludesUnder14 = true,
        StartedOn = Day(2025, 1, 6),
        ImpactAssessment = (Ref<ImpactAssessment>)"assessment",
    };

    private static readonly ImpactAssessment Assessment = new() { Id = "assessment", AssessedOn = Day(2024, 12, 20) };

    private static readonly Audit LastYears = new() { Id = "audit-2024", Kind = AuditKind.Minors, Applications = [App], ReportedOn = Day(2024, 12, 20) };

    private static readonly string[] Expected =
    [
        "N99-06.5 High game guardianConsent", "N99-06.5 High game specialRules",
        "PIPL-31 High game guardian", "PIPL-31 High game rules",
        "NDR-21 High game minors", "NDR-22 High game guardian", "MIN-37 High game",
    ];

    [Fact]
    public void The_missing_guardian_the_missing_rules_and_the_missing_audit_are_found() => Run([]).FindsExactly(Expected);

    [Fact]
    public void An_age_gate_that_lets_the_child_through_makes_one_more() =>
        Run([], Protection with { HasAgeGate = false }).FindsExactly([.. Expected, "N99-06.5 High game ageGate"]);

    [Fact]
    public void An_audit_within_the_year_ends_the_finding_on_the_audit() =>
        Run([LastYears with { Id = "audit-2025", ReportedOn = Day(2024, 12, 31) }]).DoesNotFind("MIN-37");

    [Fact]
    public void Data_of_a_child_is_sensitive_however_it_is_marked() => Run([])
        .Answers("PIPL-29", "registration", RuleOutcome.Undetermined)
        .Answers("PIPL-55", "registration", RuleOutcome.Satisfied);

    [Fact]
    public void The_childs_own_tick_is_no_separate_consent() =>
        Run([Ticked], complete: typeof(Consent)).FindsExactly([.. Expected, "PIPL-29 High registration"]);

    private static Consent Ticked => new()
    {
        Id = "consent",
        Application = App,
        Activity = (Ref<ProcessingActivity>)Registration,
        Kind = ConsentKind.General,
        Way = ConsentWay.ActiveTick,
        GivenAt = At(2025, 3, 1),
        WithdrawnAt = Fact<DateTimeOffset>.Absent,
        AsksAfterRefusal = 0,
    };

    private static ScenarioRun Run(IEnumerable<RegisterRecord> more, MinorProtection? protection = null, params Type[] complete) => ScenarioRun.Of(At(2025, 12, 31), FactSet.Of(
        [App, Notice, protection ?? Protection, Registration, Assessment, LastYears, .. more], [typeof(PrivacyNotice), typeof(MinorProtection), typeof(Audit), .. complete]));
}
