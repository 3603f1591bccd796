using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.Tests.Cases;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>Cases about filings, reports before the fact, cadences and marketing.</summary>
internal static class SupervisionCases
{
    private static readonly Institution Bank = new() { Id = "s", Name = "银行", Kind = InstitutionKind.CityCommercialBank, PersonsProcessed = 10_000_001, PersonsThresholdReachedOn = Day(2025, 5, 1) };
    private static readonly Institution Institute = Bank with { Id = "bank" };
    private static readonly Institution Insurer = Institute with { Kind = InstitutionKind.Insurer };
    private static readonly Audit PiAudit = new() { Id = "au", Kind = AuditKind.PersonalInformation, ReportedOn = Day(2024, 6, 30) };
    private static readonly RoleAppointment Officer = new() { Id = "ap", Role = RoleKind.PersonalInformationOfficer, Application = Fact<Ref<MobileApplication>>.Absent, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly RegulatorReport Yearly = new() { Id = "r", Kind = ReportKind.YearlyDataRisk, AuthorityKind = AuthorityKind.FinancialRegulator, SubmittedAt = At(2026, 1, 15, 23, 59) };
    private static readonly OutsourcingArrangement Outsourced = new() { Id = "out", Vendor = "tp", IsImportant = true, SignedOn = Day(2022, 1, 5) };
    private static readonly RiskAssessment Assessed = new() { Id = "ra", Kind = RiskAssessmentKind.Outsourcing, AssessedOn = Day(2025, 6, 30) };
    private static readonly Audit OutAudit = new() { Id = "au", Kind = AuditKind.Outsourcing, ReportedOn = Day(2023, 6, 30) };

    private static readonly MobileApplication App = new() { Id = "s", Name = "手机银行", Form = AppForm.App, Audience = AppAudience.Customer, FirstReleasedOn = Day(2026, 3, 1), IsImportantSystem = true, PackageNames = ["cn.bank.app"] };
    private static readonly MobileApplication Old = App with { FirstReleasedOn = Day(2020, 1, 1) };
    private static readonly MobileApplication Stock = App with { FirstReleasedOn = Day(2023, 8, 31) };
    private static readonly Filing Filed = new()
    {
        Id = "s",
        Application = (Ref<MobileApplication>)"app",
        Kind = FilingKind.App,
        ApprovedOn = Day(2026, 3, 1),
        Status = FilingStatus.Approved,
        Number = "京ICP备12345678号-1A",
        FiledName = "手机银行",
        FiledPackageName = "cn.bank.app",
        FiledCertificateDigest = "ab",
        IsDisplayedInApp = true,
        LinksToAuthority = true,
    };

    private static readonly Filing Exemption = new() { Id = "s", Application = (Ref<MobileApplication>)"app", Kind = FilingKind.App, Status = FilingStatus.NotRequired };
    private static readonly Filing OfApp = Filed with { Id = "f", Application = (Ref<MobileApplication>)"s" };
    private static readonly MobileApplication Owner = App with { Id = "app" };
    private static readonly ChangeRecord Launch = new()
    {
        Id = "s",
        Application = "app",
        Kind = ChangeKind.Launch,
        HasOtherLargeEffect = false,
        AffectsWholeInstitutionOrBranch = false,
        OutageHours = Fact<decimal>.Absent,
        PlannedOn = Day(2026, 5, 28),
        ExecutedOn = Day(2026, 5, 28),
    };

    private static readonly RegulatorReport Before = new() { Id = "r1", Kind = ReportKind.ImportantSystemLaunch, AuthorityKind = AuthorityKind.FinancialRegulator, Change = (Ref<ChangeRecord>)"s", SubmittedAt = At(2026, 4, 28) };
    private static readonly RegulatorReport Summary = new() { Id = "r2", Kind = ReportKind.ImportantSystemSummary, AuthorityKind = AuthorityKind.FinancialRegulator, Change = (Ref<ChangeRecord>)"s", SubmittedAt = At(2026, 6, 28) };
    private static readonly BusinessImpactAnalysis Impact = new() { Id = "s", Applications = ["s"], AnalysedOn = Day(2023, 6, 30), IsImportantBusiness = true, RecoveryTimeMinutes = 240, RecoveryPointMinutes = 30 };
    private static readonly Drill Drilled = new() { Id = "dr", Applications = ["s"], DrilledOn = Day(2023, 6, 30) };
    private static readonly ThirdParty Shop = new() { Id = "tp", Name = "万家商超", Kind = ThirdPartyKind.Enterprise };
    private static readonly Cooperation Joint = new() { Id = "s", Application = "app", ThirdParty = "tp", Performs = [FinancialStep.Advertising], ValidFrom = Day(2026, 1, 1), ValidThrough = Fact<DateOnly>.Absent };

    internal static CaseBook Book { get; } = Systems(Filings(new CaseBook()
        .Rule("PIA-AUD-4", static pack => pack.Add(new LargeHandlerIsAudited()), typeof(Audit)).Holds(Bank, PiAudit).Pends(Bank, PiAudit with { ReportedOn = Day(2024, 6, 29) }).Skips(Bank with { PersonsProcessed = 10_000_000 }).Open(Bank with { PersonsProcessed = default }, PiAudit)
        .At(At(2027, 5, 1, 23, 59)).Pends(Bank).At(At(2027, 5, 2)).Fails(string.Empty, Bank, PiAudit with { ReportedOn = Day(2025, 5, 1) }).Fails(string.Empty, Bank, PiAudit with { Kind = AuditKind.Outsourcing, ReportedOn = Day(2027, 1, 1) }).Holds(Bank, PiAudit with { ReportedOn = Day(2025, 5, 2) })
        .Rule("PIA-AUD-12", static pack => pack.Add(new OfficerIsAppointed()), typeof(RoleAppointment)).Holds(Bank with { PersonsProcessed = 1_000_000 }, Officer).Fails(string.Empty, Bank with { PersonsProcessed = 1_000_000 }, Officer with { ValidThrough = Day(2026, 6, 29) })
        .Skips(Bank with { PersonsProcessed = 999_999 }).Fails(string.Empty, Bank, Officer with { Application = (Ref<MobileApplication>)"app" })
        .At(At(2026, 5, 1)).Pends(Bank with { PersonsThresholdReachedOn = Day(2025, 4, 30) }).Fails(string.Empty, Bank).At(At(2026, 5, 2)).Fails(string.Empty, Bank with { PersonsThresholdReachedOn = Day(2025, 4, 30) })
        .At(At(2026, 6, 30)).Open(Bank, Officer with { ValidThrough = default })
        .Rule("DSM-74", static pack => pack.Add(new YearlyDataRiskIsReported()), typeof(RegulatorReport)).Holds(Bank, Yearly).Fails(string.Empty, Bank, Yearly with { SubmittedAt = At(2026, 1, 16, 0) })
        .Holds(Bank, Yearly with { SubmittedAt = At(2025, 12, 28) }).Holds(Bank, Yearly with { SubmittedAt = At(2025, 7, 16, 0) }).Fails(string.Empty, Bank, Yearly with { SubmittedAt = At(2025, 7, 15, 23, 59) })
        .Open(Bank, Yearly with { SubmittedAt = default }).Fails(string.Empty, Bank, Yearly with { AuthorityKind = AuthorityKind.CentralBank }).Fails(string.Empty, Bank, Yearly with { Kind = ReportKind.YearlyContinuity })
        .At(At(2025, 1, 10)).Pends(Bank).At(At(2025, 1, 15, 23, 59)).Pends(Bank).At(At(2025, 1, 16, 0)).Fails(string.Empty, Bank).At(At(2024, 12, 28)).Holds(Bank)
        .At(At(2026, 1, 15)).Pends(Bank, Yearly with { SubmittedAt = At(2025, 1, 15) }).At(At(2026, 1, 16)).Fails(string.Empty, Bank, Yearly with { SubmittedAt = At(2025, 1, 15) })
        .Rule("OUT-35", static pack => pack.Add(new OutsourcingRiskIsAssessed()), typeof(OutsourcingArrangement), typeof(RiskAssessment)).Holds(Bank, Outsourced, Assessed).Fails(string.Empty, Bank, Outsourced, Assessed with { AssessedOn = Day(2025, 6, 29) }).Skips(Bank)
        .Open(Bank, Outsourced, Assessed with { AssessedOn = default }).Fails(string.Empty, Bank, Outsourced, Assessed with { Kind = RiskAssessmentKind.Application })
        .Pends(Bank, Outsourced with { SignedOn = Day(2025, 6, 30) }).Fails(string.Empty, Bank, Outsourced with { SignedOn = Day(2025, 6, 29) }).Open(Bank, Outsourced with { SignedOn = default })
        .Rule("OUT-36", static pack => pack.Add(new ImportantOutsourcingIsAudited()), typeof(OutsourcingArrangement), typeof(Audit)).Holds(Bank, Outsourced, OutAudit).Fails(string.Empty, Bank, Outsourced, OutAudit with { ReportedOn = Day(2023, 6, 29) }).Skips(Bank, Outsourced with { IsImportant = false }).Pends(Bank, Outsourced with { SignedOn = Day(2023, 6, 30) }).Fails(string.Empty, Bank, Outsourced with { SignedOn = Day(2023, 6, 29) })
        .Open(Bank, Outsourced with { IsImportant = default }, OutAudit)));

    private static CaseBook Filings(CaseBook book) => book
        .Rule("FIL-1", static pack => pack.Add(new FilingPrecedesService()), typeof(Filing)).Holds(Stock, OfApp with { ApprovedOn = Day(2024, 3, 31) }).Holds(Stock, OfApp with { ApprovedOn = Day(2024, 4, 1) }).Fails(string.Empty, Stock).Fails(string.Empty, Stock, OfApp with { Kind = FilingKind.Mlps }).Holds(Stock with { FirstReleasedOn = Day(2023, 9, 1) }, OfApp with { ApprovedOn = Day(2023, 9, 1) })
        .Fails(string.Empty, Stock with { FirstReleasedOn = Day(2023, 9, 1) }, OfApp with { ApprovedOn = Day(2023, 9, 2) }).At(At(2024, 3, 31)).Pends(Stock).At(At(2024, 4, 1)).Fails(string.Empty, Stock)
        .Rule("FIL-1", static pack => pack.Add(new FilingPrecedesService()), typeof(Filing)).Holds(App, OfApp).Fails(string.Empty, App, OfApp with { ApprovedOn = Day(2026, 3, 2) }).Fails(string.Empty, App).Skips(App with { Audience = AppAudience.Internal }).Skips(App with { Form = AppForm.OfficialAccount })
        .Open(App, OfApp with { ApprovedOn = default })
        .Rule("FIL-2", static pack => pack.Add(new FiledIdentityAgrees())).Holds(Filed, Owner).Skips(Exemption, Owner).Open(Filed with { Status = default }, Owner).Fails("package", Filed with { FiledPackageName = "cn.other" }, Owner).Fails("certificate", Filed with { FiledCertificateDigest = Fact<string>.Absent }, Owner).Skips(Filed with { Kind = FilingKind.MiniProgram }, Owner)
        .Open(Filed, Owner with { PackageNames = default })
        .Rule("FIL-3", static pack => pack.Add(new FilingNumberIsShown())).Holds(Filed).Skips(Exemption).Fails("shown", Filed with { IsDisplayedInApp = false }).Fails("linked", Filed with { LinksToAuthority = false }).Open(Filed with { LinksToAuthority = default })
        .Rule("FIL-4", static pack => pack.Add(new AppNumberIsWellFormed())).Holds(Filed).Skips(Exemption).Asks(Filed with { Number = "ICP 1" }).Asks(Filed with { Number = "京ICP备12345678号-1X" }).Skips(Filed with { Kind = FilingKind.MiniProgram }).Open(Filed with { Number = default })
        .Rule("FIL-5", static pack => pack.Add(new MiniProgramNumberIsWellFormed())).Skips(Exemption with { Kind = FilingKind.MiniProgram }).Holds(Filed with { Kind = FilingKind.MiniProgram, Number = "粤B2-20090059-1626X" }).Asks(Filed with { Kind = FilingKind.MiniProgram }).Open(Filed with { Kind = FilingKind.MiniProgram, Number = default })
        .Rule("FIL-6", static pack => pack.Add(new QuickAppNumberIsWellFormed())).Skips(Exemption with { Kind = FilingKind.QuickApp }).Holds(Filed with { Kind = FilingKind.QuickApp, Number = "京ICP备12345678号-2K" }).Asks(Filed with { Kind = FilingKind.QuickApp }).Open(Filed with { Kind = FilingKind.QuickApp, Number = default })
        .Rule("FIL-7", static pack => pack.Add(new FiledNameEqualsName())).Holds(Filed, Owner).Skips(Exemption, Owner).Fails(string.Empty, Filed with { FiledName = "手机银行版" }, Owner).Open(Filed);

    private static CaseBook Systems(CaseBook book) => book
        .Rule("ISC-31", static pack => pack.Add(new ImportantChangeIsReportedBefore()), typeof(RegulatorReport)).Holds(Launch, Institute, Owner, Before).Fails(string.Empty, Launch, Institute, Owner, Before with { SubmittedAt = At(2026, 4, 30) }).Fails(string.Empty, Launch, Institute, Owner)
        .Fails(string.Empty, Launch with { Kind = ChangeKind.Feature, HasOtherLargeEffect = true }, Institute, Owner)
        .Holds(Launch with { Kind = ChangeKind.Feature, AffectsWholeInstitutionOrBranch = true, OutageHours = 3 }, Institute, Owner, Before with { Kind = ReportKind.ImportantSystemChange, SubmittedAt = At(2026, 5, 14) })
        .Skips(Launch with { Kind = ChangeKind.Feature, AffectsWholeInstitutionOrBranch = true, OutageHours = 2.9m }, Institute, Owner).Skips(Launch, Institute, Owner with { IsImportantSystem = false }).Open(Launch with { ExecutedOn = default }, Institute, Owner, Before)
        .Skips(Launch, Insurer, Owner).Open(Launch, Institute with { Kind = default }, Owner).Open(Launch, Owner)
        .Fails(string.Empty, Launch, Institute, Owner, Before with { AuthorityKind = AuthorityKind.Police }).At(At(2026, 4, 28)).Pends(Launch, Institute, Owner).At(At(2026, 5, 27)).Pends(Launch, Institute, Owner).At(At(2026, 5, 28)).Fails(string.Empty, Launch, Institute, Owner)
        .Rule("ISC-32", static pack => pack.Add(new ImportantChangeIsSummarised()), typeof(RegulatorReport)).Holds(Launch, Institute, Owner, Summary).Fails(string.Empty, Launch, Institute, Owner, Summary with { SubmittedAt = At(2026, 6, 29, 0) }).Open(Launch, Institute, Owner, Summary with { SubmittedAt = default })
        .Skips(Launch, Insurer, Owner).Fails(string.Empty, Launch, Institute, Owner, Summary with { AuthorityKind = AuthorityKind.CentralBank }).At(At(2026, 6, 28)).Pends(Launch, Institute, Owner).At(At(2026, 6, 29)).Fails(string.Empty, Launch, Institute, Owner)
        .Rule("BCM-23", static pack => pack.Add(new BusinessImpactIsAnalysed()), typeof(BusinessImpactAnalysis)).Holds(App, Institute, Impact with { Id = "b" }).Fails(string.Empty, Old, Institute, Impact with { Id = "b", AnalysedOn = Day(2023, 6, 29) }).Pends(App, Institute).Skips(App, Insurer).Open(Old, Impact with { Id = "b", AnalysedOn = Day(2023, 6, 29) }).Skips(App with { IsImportantSystem = false }, Institute).Open(Old, Institute, Impact with { Id = "b", AnalysedOn = default })
        .Rule("BCM-49", static pack => pack.Add(new ImportantBusinessIsDrilled()), typeof(Drill)).Holds(Old, Institute, Drilled).Fails(string.Empty, Old, Institute, Drilled with { DrilledOn = Day(2023, 6, 29) }).Pends(App, Institute).Skips(Old, Insurer).Open(Old, Institute, Drilled with { DrilledOn = default })
        .Rule("BCM-25", static pack => pack.Add(new RecoveryIsQuickEnough())).Holds(Impact, Institute).Fails("time", Impact with { RecoveryTimeMinutes = 241 }, Institute).Fails("point", Impact with { RecoveryPointMinutes = 31 }, Institute).Skips(Impact with { IsImportantBusiness = false }, Institute).Skips(Impact with { RecoveryTimeMinutes = 241 }, Insurer).Open(Impact with { RecoveryPointMinutes = default }, Institute)
        .Rule("MKT-1", static pack => pack.Add(new PlatformStaysOutOfTheDeal())).At(At(2026, 10, 15)).Holds(Joint, Shop).Fails(string.Empty, Joint with { Performs = [FinancialStep.FundsTransfer] }, Shop).Skips(Joint, Shop with { Kind = ThirdPartyKind.FinancialInstitution }).Open(Joint with { Performs = default }, Shop);
}
