using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory.Tests.Lifecycle;

/// <summary>An application whose records satisfy every guard from proposal to running; each record is needed.</summary>
internal static class FullFile
{
    public const string Code = "91510000000000000X";

    private static readonly DateOnly Day = Desk.Today.AddDays(-10);
    private static readonly DateTimeOffset Moment = Desk.Start.AddDays(-10);

    public static MobileApplication Application { get; } = new()
    {
        Id = "app-1",
        Name = "手机银行",
        Form = AppForm.App,
        Audience = AppAudience.Customer,
        OperatorCreditCode = Code,
        State = AppState.Proposed,
    };

    /// <summary>Gets the records without any one of which the application cannot reach Running.</summary>
    public static IReadOnlyList<RegisterRecord> Needed { get; } =
    [
        new AdmissionDecision { Id = "admission", Application = "app-1", DecidedOn = Day, Result = DecisionResult.Approved },
        new PlannedConstruction { Id = "plan", Application = new Ref<MobileApplication>("app-1") },
        new SecurityRequirement { Id = "requirement", Version = new Ref<AppVersion>("v-1"), ApprovedOn = Day },
        new DesignReview { Id = "design", Version = "v-1", ReviewedOn = Day, Result = DecisionResult.Approved },
        Test("authentication", TestKind.Authentication),
        Test("logic", TestKind.LogicControl),
        Gate("gate-cyber", GateDimension.CyberSecurity),
        Gate("gate-data", GateDimension.DataSecurity),
        Gate("gate-privacy", GateDimension.Privacy),
        Gate("gate-business", GateDimension.CompliantBusiness),
        new Filing
        {
            Id = "filing", Kind = FilingKind.App, Application = new Ref<MobileApplication>("app-1"), ApprovedOn = Day,
            Status = FilingStatus.Approved, RevokedOn = Fact<DateOnly>.Absent,
        },
        new PublishingAccount
        {
            Id = "account", Applications = ["app-1"], HolderCreditCode = Code, Custodians = ["person-1"],
        },
        new Person { Id = "person-1", Name = "王", IsVendorStaff = false },
        new RegulatorReport
        {
            Id = "report", Kind = ReportKind.ImportantSystemLaunch, Applications = ["app-1"], DueAt = Moment, SubmittedAt = Moment,
        },
        new ComplianceReview { Id = "review", Activity = "activity", ReviewedOn = Day, Result = DecisionResult.Approved },
    ];

    /// <summary>Gets the records on which those needed hang, and which make them needed.</summary>
    public static IReadOnlyList<RegisterRecord> Frame { get; } =
    [
        new AppVersion
        {
            Id = "v-1", Application = "app-1", Sdks = FactList<Ref<Sdk>>.Empty, Components = FactList<Ref<Component>>.Empty,
            ChangesAuthentication = true, ChangesLogicControl = true,
        },
        new BusinessActivity { Id = "activity", Name = "存款", Application = "app-1" },
        new ImportantSystemDetermination { Id = "determination", Application = "app-1", Result = true, DecidedOn = Day },
    ];

    public static IReadOnlyList<AppState> PathToRunning { get; } =
    [
        AppState.Admitted, AppState.InDesign, AppState.InDevelopment, AppState.InTest, AppState.ReadyForRelease, AppState.Released, AppState.Running,
    ];

    private static SecurityTest Test(string id, TestKind kind) => new() { Id = id, Version = "v-1", Kind = kind, TestedOn = Day, Result = CheckResult.Passed };

    private static ReleaseGate Gate(string id, GateDimension dimension) =>
        new() { Id = id, Version = "v-1", Dimension = dimension, Result = GateResult.Passed, DecidedAt = Moment };
}
