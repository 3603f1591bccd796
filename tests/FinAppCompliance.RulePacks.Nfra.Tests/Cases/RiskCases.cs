using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Continuity;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.RiskManagement;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.RulePacks.Nfra.RiskManagement;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Cases;

/// <summary>Cases about articles 12 to 17.</summary>
internal static class RiskCases
{
    private static readonly Institution Bank = new() { Id = "s", Name = "银行" };
    private static readonly MobileApplication App = new() { Id = "s", Name = "手机银行", State = AppState.Running, Form = AppForm.App, Audience = AppAudience.Customer, HasRegisteredUsers = true, ProcessesPersonalInformation = true, FirstReleasedOn = Day(2019, 1, 1) };
    private static readonly MobileApplication New = App with { FirstReleasedOn = Day(2024, 9, 12) };
    private static readonly MlpsRecord Graded = new() { Id = "ml", Applications = ["s"], Level = 3, FiledOn = Day(2024, 1, 1), LastAssessedOn = Day(2025, 6, 30), Result = CheckResult.Passed };
    private static readonly MobileApplication Owner = App with { Id = "app" };
    private static readonly AppVersion Version = new() { Id = "s", Application = "app", IsStillServed = true, ReleasedAt = At(2026, 1, 1) };
    private static readonly HardeningRecord Hardened = new() { Id = "h", Version = "s", HardenedOn = Day(2025, 6, 30) };
    private static readonly RuntimeMonitor Monitor = new() { Id = "m", Application = new Ref<MobileApplication>("s"), IsEnabled = true, Coverage = [.. Enum.GetValues<ThreatClass>()] };
    private static readonly IdentityVerification Verified = new() { Id = "iv", Application = "s", Methods = [Enum.GetValues<VerificationMethod>()[1]], IsEffective = true };
    private static readonly DataAsset Asset = new() { Id = "s", Name = "客户主档", Controls = [DataControl.LeakagePrevention, DataControl.IntegrityProtection, DataControl.OfflineBackup], RestoreTestedOn = Day(2025, 6, 30) };
    private static readonly OutsourcingArrangement Arrangement = new()
    {
        Id = "s",
        Vendor = "tp",
        ValidThrough = Fact<DateOnly>.Absent,
        CoversProhibitedFunction = false,
        Contract = new Ref<Contract>("con"),
        HasExitStrategy = true,
        HasServiceLevels = true,
        SignedOn = Day(2025, 1, 1),
        ValidFrom = Day(2025, 1, 1),
        DueDiligenceOn = Day(2025, 1, 1),
        RiskAssessedOn = Day(2025, 1, 1),
        MonitoredOn = Day(2025, 6, 30),
    };

    private static readonly VendorEvaluation Evaluated = new() { Id = "ve", Arrangement = "s", EvaluatedOn = Day(2025, 6, 30) };
    private static readonly BusinessImpactAnalysis Impact = new() { Id = "b", Applications = ["s"], AnalysedOn = Day(2023, 6, 30) };
    private static readonly Drill Drilled = new() { Id = "d", Applications = ["s"], DrilledOn = Day(2025, 6, 30), OpenFollowUps = 2, FollowUpDueOn = Day(2026, 6, 30) };
    private static readonly EmergencyMechanism Mechanism = new() { Id = "e", Applications = ["s"], Structure = "应急领导小组", ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly EmergencyPlan Plan = new() { Id = "ep", Applications = ["s"], ValidFrom = Day(2025, 1, 1), ValidThrough = Day(2026, 6, 30), RevisedOn = Day(2026, 3, 2) };
    private static readonly AppVersion Release = new() { Id = "v", Application = "s", IsMajorVersion = true, ReleasedAt = At(2026, 3, 2, 1) };
    private static readonly Incident Leak = new() { Id = "lk", Applications = ["s"], Kind = IncidentKind.DataLeak, DiscoveredAt = At(2026, 5, 29, 9), ContainedAt = At(2026, 6, 3, 23) };
    private static readonly Incident Major = new() { Id = "s", IsMajorEmergency = true, DiscoveredAt = At(2026, 6, 1, 9) };
    private static readonly RegulatorReport Reported = new() { Id = "r", Incident = new Ref<Incident>("s"), AuthorityKind = AuthorityKind.FinancialRegulator, SubmittedAt = At(2026, 6, 1, 11) };
    private static readonly PolicyDocument Policy = new() { Id = "p", Kind = PolicyKind.PersonalInformationProtection, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly RoleAppointment Officer = new() { Id = "ap", Role = RoleKind.PersonalInformationOfficer, Application = Fact<Ref<MobileApplication>>.Absent, ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly PrivacyNotice Notice = new() { Id = "n", Application = "s", PublishedOn = Day(2026, 1, 1), EffectiveThrough = Fact<DateOnly>.Absent, Contents = [.. Enum.GetValues<NoticeElement>()] };
    private static readonly PersonalInformationElement Phone = new() { Id = "el", Name = "手机号", Application = "s", IsInNotice = true };
    private static readonly ComplaintChannel Channel = new() { Id = "ch", Applications = ["s"], IsPublished = true, IsWorking = true };
    private static readonly Complaint Complained = new() { Id = "c", Application = new Ref<MobileApplication>("s"), Topic = ComplaintTopic.Privacy, ReceivedAt = At(2026, 6, 1), HandledAt = At(2026, 6, 23, 23) };
    private static readonly RiskFramework Framework = new() { Id = "rf", IncludesMobileApplications = true, RiskAppetite = "低", ValidFrom = Day(2025, 1, 1), ValidThrough = Fact<DateOnly>.Absent };
    private static readonly RegisteredRisk Business = new() { Id = "r1", Application = new Ref<MobileApplication>("s"), Kind = RiskKind.ConsumerHarm };
    private static readonly RegisteredRisk Technology = new() { Id = "r2", Application = new Ref<MobileApplication>("s"), Kind = RiskKind.CyberVulnerability };

    internal static CaseBook Book { get; } = People(Continuity(Vendors(Cyber(new CaseBook()))));

    private static CaseBook Cyber(CaseBook book) => book
        .Rule("N99-12.1", static pack => pack.Add(new ProtectionLevelIsAssessed()), typeof(MlpsRecord)).Holds(App, Graded).Fails("assessed", App, Graded with { LastAssessedOn = Day(2025, 6, 29) }).Fails("filed", App, Graded with { FiledOn = Fact<DateOnly>.Absent }).Skips(App with { State = AppState.InTest }).Open(App, Graded with { Level = default })
        .Fails("filed", App).Fails("result", App, Graded with { Result = CheckResult.Failed }).Open(App, Graded with { Result = default }).At(At(2027, 6, 30)).Holds(App, Graded with { Level = 2 }).Fails("assessed", App, Graded with { Level = 2, LastAssessedOn = Day(2025, 6, 29) }).At(At(2026, 6, 30))
        .Holds(App, Graded with { Level = 1, LastAssessedOn = Fact<DateOnly>.Absent }).Pends(App with { FirstReleasedOn = Day(2025, 6, 30) }, Graded with { LastAssessedOn = Fact<DateOnly>.Absent }).Fails("assessed", App with { FirstReleasedOn = Day(2025, 6, 29) }, Graded with { LastAssessedOn = Fact<DateOnly>.Absent })
        .At(At(2025, 9, 12, 23)).Pends(App, Graded with { LastAssessedOn = Fact<DateOnly>.Absent }).At(At(2025, 9, 13, 0)).Fails("assessed", App, Graded with { LastAssessedOn = Fact<DateOnly>.Absent })
        .Rule("N99-12.2", static pack => pack.Add(new ReleasedVersionIsHardened()), typeof(HardeningRecord)).Holds(Version, Owner, Hardened).Fails(string.Empty, Version, Owner, Hardened with { HardenedOn = Day(2025, 6, 29) }).Fails(string.Empty, Version, Owner).Skips(Version with { IsStillServed = false }, Owner).Open(Version, Owner, Hardened with { HardenedOn = default })
        .Skips(Version, Owner with { Form = AppForm.OfficialAccount }).Open(Version, Owner with { Form = default }, Hardened).Open(Version, Hardened)
        .At(At(2025, 9, 12, 23)).Pends(Version with { ReleasedAt = At(2024, 9, 11) }, Owner).Fails(string.Empty, Version with { ReleasedAt = At(2024, 9, 12) }, Owner).At(At(2025, 9, 13, 0)).Fails(string.Empty, Version with { ReleasedAt = At(2024, 9, 11) }, Owner)
        .Rule("N99-12.4", static pack => pack.Add(new SevenThreatsAreWatched()), typeof(RuntimeMonitor)).Holds(App, Monitor).Fails("Malware", App, Without(ThreatClass.Malware)).Skips(App with { State = AppState.Proposed }).Open(App, Monitor with { Coverage = default })
        .Fails("Repackaging", App, Without(ThreatClass.Repackaging)).Holds(App with { Form = AppForm.OfficialAccount }, Without(ThreatClass.Repackaging, ThreatClass.CodeTampering, ThreatClass.ReverseEngineering)).Fails("Intrusion", App with { Form = AppForm.OfficialAccount }, Without(ThreatClass.Intrusion))
        .Open(App with { Form = default }, Without(ThreatClass.CodeTampering))
        .Rule("N99-12.6", static pack => pack.Add(new RegisteredUsersAreVerified()), typeof(IdentityVerification)).Holds(App, Verified).Fails("any", App).Fails("effective", App, Verified with { IsEffective = false }).Skips(App with { HasRegisteredUsers = false }).Open(App, Verified with { IsEffective = default })
        .Fails("effective", App, Verified with { Methods = [] })
        .Rule("N99-13.2", static pack => pack.Add(new DataIsProtectedAgainstThreeHarms())).Holds(Asset).Fails("ransomware", Asset with { Controls = [DataControl.LeakagePrevention, DataControl.IntegrityProtection] }).Fails("leakage,ransomware,tampering", Asset with { Controls = [] })
        .Fails("restore", Asset with { RestoreTestedOn = Day(2025, 6, 29) }).Open(Asset with { Controls = default })
        .At(At(2025, 9, 12, 23)).Pends(Asset with { RestoreTestedOn = Fact<DateOnly>.Absent }).Pends(Asset with { RestoreTestedOn = default }).At(At(2025, 9, 13, 0)).Fails("restore", Asset with { RestoreTestedOn = Fact<DateOnly>.Absent });

    private static CaseBook Vendors(CaseBook book) => book
        .Rule("N99-14.1", static pack => pack.Add(new OutsourcingRulesAreObeyed())).Holds(Arrangement).Fails("function", Arrangement with { CoversProhibitedFunction = true }).Fails("contract", Arrangement with { Contract = Fact<Ref<Contract>>.Absent }).Fails("exit", Arrangement with { HasExitStrategy = false })
        .Fails("levels", Arrangement with { HasServiceLevels = false }).Skips(Arrangement with { ValidThrough = Day(2026, 6, 29) }).Open(Arrangement with { HasExitStrategy = default })
        .At(At(2025, 9, 12, 23)).Pends(Arrangement with { SignedOn = Day(2024, 9, 11), HasExitStrategy = false }).Fails("exit", Arrangement with { SignedOn = Day(2024, 9, 12), HasExitStrategy = false }).Open(Arrangement with { SignedOn = default, HasExitStrategy = false })
        .At(At(2025, 9, 13, 0)).Fails("exit", Arrangement with { SignedOn = Day(2024, 9, 11), HasExitStrategy = false })
        .Rule("N99-14.2", static pack => pack.Add(new VendorIsAdmittedAndEvaluated()), typeof(VendorEvaluation)).Holds(Arrangement, Evaluated).Fails("evaluation", Arrangement, Evaluated with { EvaluatedOn = Day(2025, 6, 29) }).Fails("monitoring", Arrangement with { MonitoredOn = Day(2025, 6, 29) }, Evaluated)
        .Fails("admission", Arrangement with { DueDiligenceOn = Fact<DateOnly>.Absent }, Evaluated).Fails("risk", Arrangement with { RiskAssessedOn = Fact<DateOnly>.Absent }, Evaluated).Open(Arrangement with { MonitoredOn = default }, Evaluated)
        .Fails("admission", Arrangement with { DueDiligenceOn = Day(2025, 1, 2) }, Evaluated).Holds(Arrangement with { SignedOn = Day(2024, 9, 11), DueDiligenceOn = Day(2026, 6, 1) }, Evaluated).Open(Arrangement with { SignedOn = default }, Evaluated)
        .Holds(Arrangement with { ValidFrom = Day(2026, 7, 1), MonitoredOn = Fact<DateOnly>.Absent }, Evaluated)
        .At(At(2026, 1, 1, 23)).Pends(Arrangement with { MonitoredOn = Fact<DateOnly>.Absent }, Evaluated).Pends(Arrangement).At(At(2026, 1, 2, 0)).Fails("monitoring", Arrangement with { MonitoredOn = Fact<DateOnly>.Absent }, Evaluated).Fails("evaluation", Arrangement)
        .At(At(2025, 9, 12, 23)).Pends(Arrangement with { SignedOn = Day(2024, 9, 11), DueDiligenceOn = Fact<DateOnly>.Absent }, Evaluated);

    private static CaseBook Continuity(CaseBook book) => book
        .Rule("N99-15.1", static pack => pack.Add(new ImpactIsAnalysed()), typeof(BusinessImpactAnalysis)).At(At(2028, 6, 30)).Holds(App, Impact with { AnalysedOn = Day(2025, 6, 30) }).Fails(string.Empty, App, Impact with { AnalysedOn = Day(2025, 6, 29) }).Skips(App with { State = AppState.Archived }).Open(App, Impact with { AnalysedOn = default })
        .At(At(2027, 9, 12, 23)).Pends(App).Pends(App, Impact with { AnalysedOn = default }).At(At(2027, 9, 13, 0)).Fails(string.Empty, App).Pends(App with { FirstReleasedOn = Day(2024, 9, 13) }).Open(App with { FirstReleasedOn = default })
        .Rule("N99-15.2", static pack => pack.Add(new EmergencyMechanismExists()), typeof(EmergencyMechanism)).Holds(App, Mechanism).Fails(string.Empty, App).Fails(string.Empty, App, Mechanism with { Structure = " " }).Open(App, Mechanism with { Structure = default })
        .At(At(2025, 9, 12, 23)).Pends(App).Fails(string.Empty, New).At(At(2025, 9, 13, 0)).Fails(string.Empty, App)
        .Rule("N99-15.3", static pack => pack.Add(new EmergencyPlanExists()), typeof(EmergencyPlan), typeof(AppVersion)).Holds(App, Plan, Release).Holds(App, Plan with { RevisedOn = default }).Holds(App, Plan with { RevisedOn = Day(2026, 3, 1) }, Release with { IsMajorVersion = false })
        .Holds(App, Plan with { RevisedOn = Day(2026, 3, 1) }, Release with { ReleasedAt = Fact<DateTimeOffset>.Absent }).Fails(string.Empty, App, Plan with { ValidThrough = Day(2026, 6, 29) }).Open(App, Plan with { ValidThrough = default }, Release)
        .Fails("revision", App, Plan with { RevisedOn = Day(2026, 3, 1) }, Release).Fails("revision", App, Plan with { RevisedOn = Fact<DateOnly>.Absent }, Release).Open(App, Plan with { RevisedOn = default }, Release).Open(App, Plan, Release with { ReleasedAt = default })
        .Holds(App, Plan with { RevisedOn = Fact<DateOnly>.Absent }, Release with { ReleasedAt = At(2024, 9, 11) }).Fails("revision", App, Plan with { RevisedOn = Fact<DateOnly>.Absent }, Release with { ReleasedAt = At(2024, 9, 12) }).Holds(App, Plan with { RevisedOn = Day(2026, 6, 30) }, Release)
        .At(At(2026, 4, 1, 23)).Pends(App, Plan with { RevisedOn = Day(2026, 3, 1) }, Release).At(At(2026, 4, 2, 0)).Fails("revision", App, Plan with { RevisedOn = Day(2026, 3, 1) }, Release)
        .At(At(2025, 9, 12, 23)).Pends(App).Fails(string.Empty, New).At(At(2025, 9, 13, 0)).Fails(string.Empty, App)
        .Rule("N99-15.4", static pack => pack.Add(new DrillsAreHeld()), typeof(Drill)).Pends(App, Drilled).Fails(string.Empty, App, Drilled with { DrilledOn = Day(2025, 6, 29) }).Open(App, Drilled with { DrilledOn = default })
        .Holds(App, Drilled with { OpenFollowUps = 0, FollowUpDueOn = Day(2026, 1, 1) }).Holds(App, Drilled with { FollowUpDueOn = Fact<DateOnly>.Absent }).Fails("follow-up", App, Drilled with { FollowUpDueOn = Day(2026, 6, 29) })
        .Open(App, Drilled with { FollowUpDueOn = default }).Open(App, Drilled with { OpenFollowUps = default, FollowUpDueOn = Day(2026, 6, 29) })
        .At(At(2025, 9, 12, 23)).Pends(App).Pends(App, Drilled with { DrilledOn = Day(2024, 9, 11), FollowUpDueOn = Day(2024, 10, 1) }).At(At(2025, 9, 13, 0)).Fails(string.Empty, App).Pends(App with { FirstReleasedOn = Day(2024, 9, 13) })
        .Rule("N99-15.5", static pack => pack.Add(new MajorEmergencyIsReported()), typeof(RegulatorReport)).Holds(Major, Reported).Fails(string.Empty, Major, Reported with { SubmittedAt = At(2026, 6, 1, 11, 1) }).Fails(string.Empty, Major).Skips(Major with { IsMajorEmergency = false }).Open(Major with { DiscoveredAt = default }, Reported)
        .Fails(string.Empty, Major, Reported with { AuthorityKind = AuthorityKind.Police }).Open(Major, Reported with { AuthorityKind = default }).Open(Major, Reported with { SubmittedAt = At(2026, 6, 1, 8, 59) })
        .At(At(2026, 6, 1, 10, 59)).Pends(Major).Holds(Major, Reported with { SubmittedAt = At(2026, 6, 1, 10, 59) }).At(At(2026, 6, 1, 11)).Pends(Major).Pends(Major, Reported with { AuthorityKind = AuthorityKind.CentralBank }).At(At(2026, 6, 1, 11, 1)).Fails(string.Empty, Major)
        .Skips(Major with { DiscoveredAt = At(2024, 9, 11, 23, 59) }).Fails(string.Empty, Major with { DiscoveredAt = At(2024, 9, 12, 0) });

    private static CaseBook People(CaseBook book) => book
        .Rule("N99-16.1", static pack => pack.Add(new ProtectionSystemExists()), typeof(PolicyDocument), typeof(RoleAppointment)).Holds(Bank, Policy, Officer).Fails("policy", Bank, Officer).Fails("officer", Bank, Policy).Open(Bank, Policy with { ValidThrough = default }, Officer)
        .Fails("officer", Bank, Policy, Officer with { Application = new Ref<MobileApplication>("app") }).At(At(2025, 9, 12, 23)).Pends(Bank).At(At(2025, 9, 13, 0)).Fails("officer,policy", Bank)
        .Rule("N99-16.3", static pack => pack.Add(new PurposeUseAndProtectionAreTold()), typeof(PrivacyNotice), typeof(PersonalInformationElement)).Holds(App, Notice, Phone).Fails("SecurityMeasures", App, Notice with { Contents = [NoticeElement.Purpose, NoticeElement.Manner] }, Phone)
        .Fails("Manner,Purpose,SecurityMeasures", App, Phone).Fails("collected", App, Notice, Phone with { IsInNotice = false }).Skips(App with { ProcessesPersonalInformation = false }).Open(App, Notice, Phone with { IsInNotice = default })
        .Rule("N99-16.4", static pack => pack.Add(new ComplaintChannelIsPublished()), typeof(ComplaintChannel)).Holds(App, Channel).Fails(string.Empty, App, Channel with { IsWorking = false }).Fails(string.Empty, App).Skips(App with { Audience = AppAudience.Internal }).Open(App, Channel with { IsPublished = default })
        .Rule("N99-16.5", static pack => pack.Add(new PrivacyIssuesAreHandledPromptly()), typeof(Complaint), typeof(Incident)).Holds(App, Complained).Fails(string.Empty, App, Complained with { HandledAt = At(2026, 6, 24, 0) }).Fails(string.Empty, App, Complained with { HandledAt = Fact<DateTimeOffset>.Absent }).Open(App, Complained with { HandledAt = default })
        .Holds(App, Complained with { Topic = ComplaintTopic.Fees, HandledAt = Fact<DateTimeOffset>.Absent }).Open(App, Complained with { Topic = default, HandledAt = Fact<DateTimeOffset>.Absent }).Open(App, Complained with { HandledAt = At(2026, 5, 31) })
        .Holds(App, Complained with { ReceivedAt = At(2024, 9, 11, 23, 59), HandledAt = Fact<DateTimeOffset>.Absent }).Fails(string.Empty, App, Complained with { ReceivedAt = At(2024, 9, 12, 0), HandledAt = Fact<DateTimeOffset>.Absent })
        .Holds(App, Leak).Holds(App, Leak with { Kind = IncidentKind.Other, ContainedAt = Fact<DateTimeOffset>.Absent }).Fails("leak", App, Leak with { ContainedAt = At(2026, 6, 4, 0) }).Fails("leak", App, Leak with { ContainedAt = Fact<DateTimeOffset>.Absent })
        .Open(App, Leak with { ContainedAt = default }).Open(App, Leak with { Kind = default, ContainedAt = Fact<DateTimeOffset>.Absent }).Pends(App, Leak with { DiscoveredAt = At(2026, 6, 29, 9), ContainedAt = Fact<DateTimeOffset>.Absent })
        .Holds(App, Leak with { DiscoveredAt = At(2024, 9, 11, 23), ContainedAt = Fact<DateTimeOffset>.Absent })
        .At(At(2026, 6, 23, 23)).Pends(App, Complained with { HandledAt = Fact<DateTimeOffset>.Absent }).Pends(App, Complained with { HandledAt = default }).At(At(2026, 6, 24, 0)).Fails(string.Empty, App, Complained with { HandledAt = Fact<DateTimeOffset>.Absent })
        .At(At(2026, 6, 3, 23)).Pends(App, Leak with { ContainedAt = Fact<DateTimeOffset>.Absent }).At(At(2026, 6, 4, 0)).Fails("leak", App, Leak with { ContainedAt = Fact<DateTimeOffset>.Absent })
        .Rule("N99-17.1", static pack => pack.Add(new ApplicationRiskIsInFramework()), typeof(RiskFramework)).Holds(Bank, Framework).Fails("appetite,framework", Bank).Fails("appetite", Bank, Framework with { RiskAppetite = Fact<string>.Absent }).Open(Bank, Framework with { RiskAppetite = default })
        .At(At(2025, 9, 12, 23)).Pends(Bank).Pends(Bank, Framework with { IncludesMobileApplications = false }).At(At(2025, 9, 13, 0)).Fails("appetite,framework", Bank)
        .Rule("N99-17.2", static pack => pack.Add(new BothKindsOfRiskAreIdentified()), typeof(RegisteredRisk)).Holds(App, Business, Technology).Fails("technology", App, Business).Fails("business", App, Technology).Open(App, Business, Technology with { Kind = default })
        .Holds(App, Business, Technology with { Kind = RiskKind.Continuity }).At(At(2025, 9, 12, 23)).Pends(App, Business).Fails("technology", New, Business).At(At(2025, 9, 13, 0)).Fails("technology", App, Business);

    private static RuntimeMonitor Without(params ThreatClass[] threats) => Monitor with { Coverage = [.. Enum.GetValues<ThreatClass>().Except(threats)] };
}
