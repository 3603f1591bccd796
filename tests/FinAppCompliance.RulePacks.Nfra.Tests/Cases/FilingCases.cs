using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Cases;

/// <summary>Cases about filings and reports of article 11.</summary>
internal static class FilingCases
{
    private static readonly MobileApplication App = new() { Id = "s", Name = "手机银行", State = AppState.Running, ServesPublicInternet = true, OperatorCreditCode = "BANK" };
    private static readonly Filing Service = new() { Id = "f", Application = Fact<Ref<MobileApplication>>.Absent, Kind = FilingKind.InternetService, ApprovedOn = Day(2020, 1, 1), RevokedOn = Fact<DateOnly>.Absent, FiledOperatorCreditCode = "BANK" };
    private static readonly Institution Bank = new() { Id = "bank", Name = "银行", Kind = InstitutionKind.CityCommercialBank };
    private static readonly Institution Insurer = Bank with { Kind = InstitutionKind.Insurer };
    private static readonly MobileApplication Owner = App with { Id = "app", IsImportantSystem = true };
    private static readonly ChangeRecord Launch = new() { Id = "s", Application = "app", Kind = ChangeKind.Launch, HasOtherLargeEffect = false, AffectsWholeInstitutionOrBranch = false, OutageHours = Fact<decimal>.Absent, ExecutedOn = Day(2026, 5, 28) };
    private static readonly RegulatorReport Before = new() { Id = "r", Kind = ReportKind.ImportantSystemLaunch, AuthorityKind = AuthorityKind.FinancialRegulator, Change = new Ref<ChangeRecord>("s"), SubmittedAt = At(2026, 4, 28) };

    internal static CaseBook Book { get; } = new CaseBook()
        .Rule("N99-11.1", static pack => pack.Add(new InternetServiceIsFiled()), typeof(Filing)).Holds(App, Service).Fails(string.Empty, App).Fails(string.Empty, App, Service with { RevokedOn = Day(2026, 6, 30) }).Skips(App with { ServesPublicInternet = false }).Open(App, Service with { ApprovedOn = default })
        .Fails(string.Empty, App, Service with { FiledOperatorCreditCode = "OTHER" }).Open(App, Service with { FiledOperatorCreditCode = default }).Fails(string.Empty, App, Service with { Application = new Ref<MobileApplication>("other") }).Holds(App, Service with { Application = new Ref<MobileApplication>("s") })
        .Rule("N99-11.4", static pack => pack.Add(new ImportantSystemChangeIsReported()), typeof(RegulatorReport), typeof(Institution)).Holds(Launch, Owner, Bank, Before).Fails(string.Empty, Launch, Owner, Bank, Before with { SubmittedAt = At(2026, 4, 30) }).Fails(string.Empty, Launch, Owner, Bank)
        .Skips(Launch, Owner with { IsImportantSystem = false }, Bank).Skips(Launch with { ExecutedOn = Day(2026, 7, 1) }, Owner, Bank).Open(Launch, Owner, Bank, Before with { SubmittedAt = default })
        .Fails(string.Empty, Launch, Owner, Bank, Before with { AuthorityKind = AuthorityKind.Police }).Fails(string.Empty, Launch, Owner, Bank, Before with { Kind = ReportKind.ImportantSystemChange }).Open(Launch, Owner, Bank, Before with { AuthorityKind = default })
        .Holds(Launch, Owner, Insurer, Before).Fails(string.Empty, Launch, Owner, Insurer).Open(Launch, Owner, Bank with { Kind = default }, Before)
        .Skips(Launch with { ExecutedOn = Day(2024, 9, 11) }, Owner, Bank).Skips(Launch with { ExecutedOn = Day(2024, 9, 12) }, Owner, Bank).Fails(string.Empty, Launch with { ExecutedOn = Day(2024, 12, 2) }, Owner, Bank);
}
