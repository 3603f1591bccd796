using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Scenarios;

/// <summary>S-02: an app for staff, in the ledger, that records attendance with the place, under lawful labour rules.</summary>
public sealed class ScenarioS02Tests
{
    private static readonly MobileApplication App = new()
    {
        Id = "staff",
        Name = "员工考勤",
        Ledger = LedgerStatus.Listed,
        Form = AppForm.App,
        Audience = AppAudience.Internal,
        ManagingUnit = (Ref<OrgUnit>)"hr",
        ResponsiblePerson = (Ref<Person>)"owner",
        State = AppState.Running,
        FirstReleasedOn = Day(2025, 1, 6),
        HasElderlyMode = false,
        AllowsMinors = false,
        ServesPublicInternet = false,
        ProcessesPersonalInformation = true,
    };

    private static readonly ProcessingActivity Attendance = new()
    {
        Id = "attendance",
        Name = "考勤",
        Application = (Ref<MobileApplication>)App,
        Purpose = "依劳动规章考勤",
        LawfulBasis = LawfulBasis.HumanResources,
        Kinds = [PersonalInformationKind.Location],
        IncludesSensitive = true,
        StartedOn = Day(2025, 1, 6),
        ImpactAssessment = Fact<Ref<ImpactAssessment>>.Absent,
    };

    private static readonly PersonalInformationElement Location = new()
    {
        Id = "location",
        Name = "打卡位置",
        Application = App,
        Kind = PersonalInformationKind.Location,
        IsSensitive = true,
        IsNecessary = true,
        Activity = (Ref<ProcessingActivity>)Attendance,
        NecessaryElement = NecessaryElement.OutsideEverySet,
        RefusalBlocksService = false,
    };

    private static ScenarioRun Run => ScenarioRun.Of(At(2025, 6, 30), FactSet.Of(
        [App, Attendance, Location, new OrgUnit { Id = "hr", Name = "人力资源部" }, new Person { Id = "owner", Name = "陆迟" }],
        typeof(Consent), typeof(ImpactAssessment), typeof(Filing), typeof(DiscoveredApplication)));

    [Fact]
    public void Whereabouts_without_an_impact_assessment_are_the_only_breach() => Run.FindsExactly("PIPL-55 High attendance");

    [Fact]
    public void It_is_in_scope_and_owes_the_elderly_nothing() => Run
        .Answers("N99-00.1", "staff", RuleOutcome.Satisfied)
        .Answers("N99-06.4", "staff", RuleOutcome.NotApplicable);

    [Fact]
    public void Whether_it_must_be_filed_is_left_to_a_person() => Run.Answers("N99-11.2", "staff", RuleOutcome.Undetermined);

    [Fact]
    public void Attendance_rests_on_labour_rules_and_no_consent_is_asked_for() => Run
        .Answers("N99-16.2", "location", RuleOutcome.Satisfied)
        .Answers("PIPL-14", "attendance", RuleOutcome.NotApplicable)
        .Answers("PIPL-29", "attendance", RuleOutcome.NotApplicable);
}
