using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.Tests.Cases;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>Cases about incidents and their clocks.</summary>
internal static class IncidentCases
{
    private static readonly Incident Leak = new()
    {
        Id = "s",
        Kind = IncidentKind.DataLeak,
        DataGrade = IncidentGrade.Larger,
        NetworkGrade = IncidentGrade.Larger,
        CentralBankGrade = IncidentGrade.Larger,
        IsMajorEmergency = true,
        PersonsAffected = 5000,
        DirectLoss = 0,
        OutageHours = Fact<decimal>.Absent,
        DataLevels = [DataLevel.OtherGeneral],
        ProvincesHitSeriously = 0,
        IsEspeciallySeriousHarm = false,
        HasProvincialEffect = false,
        IsWideHarm = false,
        IsCostlyHarm = false,
        StopsBusiness = false,
        IsHarmAvoided = false,
        OccurredAt = At(2026, 6, 1, 8),
        DiscoveredAt = At(2026, 6, 1, 9),
        EndedAt = At(2026, 6, 3, 18),
        PersonsNotifiedAt = At(2026, 6, 2, 9),
    };

    private static readonly RegulatorReport[] Reports =
    [
        Report(ReportKind.DataIncidentFirst, At(2026, 6, 1, 10)), Report(ReportKind.DataIncidentWritten, At(2026, 6, 2, 8)), Report(ReportKind.DataIncidentFinal, At(2026, 6, 10, 23, 59)),
        Report(ReportKind.NetworkIncident, At(2026, 6, 1, 13)), Report(ReportKind.NetworkIncidentSummary, At(2026, 7, 3, 23, 59)), Report(ReportKind.PersonalInformationIncident, At(2026, 6, 2, 9)),
        Report(ReportKind.OutsourcingEvent, At(2026, 6, 2, 9)),
    ];

    private static readonly Incident Gravest = Leak with { DataGrade = IncidentGrade.EspeciallyMajor, DiscoveredAt = At(2026, 6, 1, 8), EndedAt = At(2026, 6, 1, 12, 30) };

    private static readonly Institution Bank = new() { Id = "bank", Name = "银行", IsCriticalInfrastructureOperator = false };
    private static readonly Institution Operator = Bank with { IsCriticalInfrastructureOperator = true };
    private static readonly Vulnerability Defect = new() { Id = "s", Version = (Ref<AppVersion>)"v", ThreatensPublicInterest = true, FoundAt = At(2026, 6, 1), ReportedAt = At(2026, 6, 2) };

    internal static CaseBook Book { get; } = new CaseBook()
        .Rule("DSM-69", static pack => pack.Add(new DataIncidentIsReported()), typeof(RegulatorReport))
        .Holds([Leak, .. Reports])
        .Fails("first", [Leak, .. Late(ReportKind.DataIncidentFirst, At(2026, 6, 1, 10, 1))])
        .Fails("written", [Leak, .. Late(ReportKind.DataIncidentWritten, At(2026, 6, 2, 8, 1))])
        .Fails("final", [Leak, .. Late(ReportKind.DataIncidentFinal, At(2026, 6, 11, 0))])
        .Fails("progress", [Leak with { DataGrade = IncidentGrade.EspeciallyMajor }, .. Reports])
        .Fails("first", [Leak, .. Late(ReportKind.DataIncidentFirst, At(2026, 6, 1, 10), AuthorityKind.Police)])
        .Fails("written", [Leak, .. Reports.Select(static r => r with { IsWritten = false })])
        .Fails("final", [Leak, .. Late(ReportKind.DataIncidentFinal, At(2026, 6, 10), AuthorityKind.CyberspaceOffice)])
        .Open([Leak, .. Late(ReportKind.DataIncidentFirst, At(2026, 6, 1, 7, 59))])
        .Skips(Leak with { OccurredAt = At(2024, 12, 26, 23, 59) })
        .Fails("final,first,written", Leak with { OccurredAt = At(2024, 12, 27, 0) })
        .Fails("final,first,written", Leak with { DataGrade = Fact<IncidentGrade>.Absent })
        .Skips(Leak with { Kind = IncidentKind.Outage, DataLevels = FactList<DataLevel>.Empty, DataGrade = Fact<IncidentGrade>.Absent })
        .Open(Leak with { Kind = default, DataLevels = FactList<DataLevel>.Empty, DataGrade = default })
        .Open(Leak with { Kind = IncidentKind.Outage, DataLevels = FactList<DataLevel>.Empty, DataGrade = IncidentGrade.Ungraded, OccurredAt = default })
        .Fails("progress", [Leak with { DataLevels = [DataLevel.Core] }, .. Reports])
        .Holds([Leak with { DataLevels = [DataLevel.Important] }, .. Reports])
        .Open([Leak with { OccurredAt = default }, .. Reports])
        .At(At(2026, 6, 1, 10)).Pends(Leak with { EndedAt = Fact<DateTimeOffset>.Absent, DataGrade = IncidentGrade.EspeciallyMajor })
        .At(At(2026, 6, 1, 10, 1)).Fails("first", Leak with { EndedAt = Fact<DateTimeOffset>.Absent, DataGrade = IncidentGrade.EspeciallyMajor })
        .At(At(2026, 6, 1, 12)).Pends([Leak with { EndedAt = Fact<DateTimeOffset>.Absent, DataGrade = IncidentGrade.EspeciallyMajor }, .. Reports.Take(1)])
        .At(At(2026, 6, 1, 12, 1)).Fails("progress", [Leak with { EndedAt = Fact<DateTimeOffset>.Absent, DataGrade = IncidentGrade.EspeciallyMajor }, .. Reports.Take(1)])
        .Pends([Leak with { EndedAt = Fact<DateTimeOffset>.Absent, DataGrade = IncidentGrade.EspeciallyMajor }, .. Reports.Take(1), Report(ReportKind.DataIncidentProgress, At(2026, 6, 1, 12))])
        .At(At(2026, 6, 1, 12)).Holds([Leak with { EndedAt = At(2026, 6, 1, 11), DataGrade = IncidentGrade.EspeciallyMajor, DiscoveredAt = At(2026, 6, 1, 8) }, .. Reports.Take(1),
            Report(ReportKind.DataIncidentProgress, At(2026, 6, 1, 10)), Report(ReportKind.DataIncidentWritten, At(2026, 6, 1, 11)), Report(ReportKind.DataIncidentFinal, At(2026, 6, 1, 12))])
        .At(At(2026, 6, 1, 14))
        .Holds([Gravest, .. Reports.Take(1), Report(ReportKind.DataIncidentProgress, At(2026, 6, 1, 11)), Report(ReportKind.DataIncidentWritten, At(2026, 6, 1, 11)), Report(ReportKind.DataIncidentFinal, At(2026, 6, 1, 13))])
        .Fails("progress", [Gravest, .. Reports.Take(1), Report(ReportKind.DataIncidentProgress, At(2026, 6, 1, 11), AuthorityKind.Police),
            Report(ReportKind.DataIncidentWritten, At(2026, 6, 1, 11)), Report(ReportKind.DataIncidentFinal, At(2026, 6, 1, 13))])
        .Rule("CIR-4a", static pack => pack.Add(new NetworkIncidentIsReported()), typeof(RegulatorReport), typeof(Institution))
        .Holds([Leak, Bank, .. Reports])
        .Fails(string.Empty, [Leak, Bank, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 13, 1))])
        .Fails("police,protection", [Leak, Operator, .. Told(At(2026, 6, 1, 10, 1), At(2026, 6, 1, 10, 1))])
        .Fails("protection", [Leak, Operator, .. Told(At(2026, 6, 1, 10, 1), At(2026, 6, 1, 10))])
        .Fails("police", [Leak, Operator, .. Told(At(2026, 6, 1, 10), At(2026, 6, 1, 10, 1))])
        .Holds([Leak, Operator, .. Told(At(2026, 6, 1, 10), At(2026, 6, 1, 10))])
        .Fails("police,protection", [Leak, Operator, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 10))])
        .Fails(string.Empty, Leak with { NetworkGrade = IncidentGrade.General, PersonsAffected = 1_000_000 }, Bank)
        .Skips(Leak with { NetworkGrade = IncidentGrade.General, PersonsAffected = 999_999 }, Bank)
        .Open(Leak with { NetworkGrade = default }, Bank)
        .Open(Leak with { NetworkGrade = IncidentGrade.General, DirectLoss = default }, Bank)
        .Fails(string.Empty, Leak with { NetworkGrade = default, DirectLoss = 5_000_000m }, Bank)
        .Skips(Leak with { NetworkGrade = IncidentGrade.General }, Bank)
        .Open([Leak, Bank with { IsCriticalInfrastructureOperator = default }, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 12))])
        .Fails(string.Empty, [Leak, Bank, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 10), AuthorityKind.CentralBank)])
        .Open([Leak, Bank, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 8, 59))])
        .Skips(Leak with { OccurredAt = default, DiscoveredAt = At(2025, 10, 31, 23, 59) }, Bank)
        .Fails(string.Empty, Leak with { OccurredAt = default, DiscoveredAt = At(2025, 11, 1, 0) }, Bank)
        .At(At(2026, 6, 1, 13)).Pends(Leak, Bank).At(At(2026, 6, 1, 13, 1)).Fails(string.Empty, Leak, Bank)
        .At(At(2026, 6, 1, 10)).Pends(Leak, Operator)
        .At(At(2026, 6, 1, 10, 1)).Fails("police,protection", Leak, Operator).Open(Leak, Bank with { IsCriticalInfrastructureOperator = default })
        .Rule("CIR-8", static pack => pack.Add(new NetworkIncidentIsSummarised()), typeof(RegulatorReport), typeof(Institution)).At(At(2026, 8, 1))
        .Holds([Leak, .. Reports])
        .Fails(string.Empty, [Leak, .. Late(ReportKind.NetworkIncidentSummary, At(2026, 7, 4, 0))])
        .Fails(string.Empty, [Leak, .. Late(ReportKind.NetworkIncidentSummary, At(2026, 7, 3), AuthorityKind.FinancialRegulator)])
        .Skips(Leak with { EndedAt = Fact<DateTimeOffset>.Absent })
        .Skips(Leak with { EndedAt = At(2026, 8, 2) })
        .Skips(Leak with { OccurredAt = At(2025, 10, 1), EndedAt = At(2025, 10, 31, 23, 59) })
        .Open(Leak with { EndedAt = default })
        .At(At(2026, 7, 3, 23, 59)).Pends(Leak).At(At(2026, 7, 4, 0)).Fails(string.Empty, Leak)
        .At(At(2026, 8, 1))
        .Fails(string.Empty, Leak with { NetworkGrade = IncidentGrade.General, PersonsAffected = 1_000_000 })
        .Open(Leak with { NetworkGrade = IncidentGrade.Ungraded })
        .Rule("PBI-1", static pack => pack.Add(new CentralBankIncidentIsReported()), typeof(RegulatorReport))
        .Holds([Leak, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 11), AuthorityKind.CentralBank)])
        .Fails(string.Empty, [Leak, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 11))])
        .Skips(Leak with { OccurredAt = default, DiscoveredAt = At(2025, 7, 31, 23, 59) })
        .Fails(string.Empty, [Leak, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 11, 1), AuthorityKind.CentralBank)])
        .Open([Leak with { DiscoveredAt = default }, .. Reports])
        .Open(Leak with { CentralBankGrade = IncidentGrade.Ungraded })
        .Rule("OUT-38", static pack => pack.Add(new VendorEventIsReported()), typeof(RegulatorReport))
        .Holds([Leak with { Kind = IncidentKind.VendorFailure }, .. Reports])
        .Fails(string.Empty, [Leak with { Kind = IncidentKind.VendorFailure }, .. Late(ReportKind.OutsourcingEvent, At(2026, 6, 2, 9, 1))])
        .Fails(string.Empty, [Leak with { Kind = IncidentKind.VendorFailure }, .. Late(ReportKind.OutsourcingEvent, At(2026, 6, 2, 9), AuthorityKind.CentralBank)])
        .Skips(Leak)
        .Skips(Leak with { Kind = IncidentKind.VendorFailure, OccurredAt = default, DiscoveredAt = At(2021, 12, 29, 23, 59) })
        .Open(Leak with { Kind = IncidentKind.VendorFailure, DiscoveredAt = default })
        .At(At(2026, 6, 2, 9)).Pends(Leak with { Kind = IncidentKind.VendorFailure, EndedAt = Fact<DateTimeOffset>.Absent })
        .At(At(2026, 6, 2, 9, 1)).Fails(string.Empty, Leak with { Kind = IncidentKind.VendorFailure, EndedAt = Fact<DateTimeOffset>.Absent })
        .Rule("PIPL-57", static pack => pack.Add(new LeakIsNotified()), typeof(RegulatorReport))
        .Holds([Leak, .. Reports])
        .Fails("authority", [Leak, .. Late(ReportKind.PersonalInformationIncident, At(2026, 6, 2, 9, 1))])
        .Fails("persons", [Leak with { PersonsNotifiedAt = Fact<DateTimeOffset>.Absent }, .. Reports])
        .Holds([Leak with { PersonsNotifiedAt = Fact<DateTimeOffset>.Absent, IsHarmAvoided = true }, .. Reports])
        .Fails("authority", [Leak, .. Late(ReportKind.PersonalInformationIncident, At(2026, 6, 2, 9), AuthorityKind.Police)])
        .Open([Leak with { PersonsNotifiedAt = At(2026, 6, 1, 8, 30) }, .. Reports])
        .Skips(Leak with { Kind = IncidentKind.Outage })
        .Skips(Leak with { OccurredAt = default, DiscoveredAt = At(2021, 10, 31, 23, 59) })
        .Open([Leak with { PersonsNotifiedAt = default }, .. Reports])
        .At(At(2026, 6, 2, 9)).Pends(Leak with { PersonsNotifiedAt = Fact<DateTimeOffset>.Absent }).At(At(2026, 6, 2, 9, 1)).Fails("authority,persons", Leak with { PersonsNotifiedAt = Fact<DateTimeOffset>.Absent })
        .Rule("NDR-10", static pack => pack.Add(new DangerousDefectIsReported()))
        .Holds(Defect)
        .Fails(string.Empty, Defect with { ReportedAt = At(2026, 6, 2, 12, 1) })
        .Fails(string.Empty, Defect with { ReportedAt = Fact<DateTimeOffset>.Absent })
        .Skips(Defect with { ThreatensPublicInterest = false })
        .Skips(Defect with { FoundAt = At(2024, 12, 31, 23, 59) })
        .Fails(string.Empty, Defect with { FoundAt = At(2025, 1, 1, 0) })
        .Open(Defect with { ReportedAt = At(2026, 6, 1, 11) })
        .Open(Defect with { FoundAt = default })
        .At(At(2026, 6, 2)).Pends(Defect with { ReportedAt = Fact<DateTimeOffset>.Absent }).At(At(2026, 6, 2, 12, 1)).Fails(string.Empty, Defect with { ReportedAt = Fact<DateTimeOffset>.Absent });

    private static RegulatorReport Report(ReportKind kind, DateTimeOffset at, AuthorityKind? to = null) =>
        new() { Id = $"r-{kind}", Kind = kind, Incident = (Ref<Incident>)"s", AuthorityKind = to ?? Addressee(kind), IsWritten = true, SubmittedAt = at };

    private static RegulatorReport[] Told(DateTimeOffset protection, DateTimeOffset police) =>
    [
        Report(ReportKind.NetworkIncident, protection, AuthorityKind.ProtectionDepartment), Report(ReportKind.NetworkIncident, police, AuthorityKind.Police) with { Id = "r-police" },
    ];

    private static AuthorityKind Addressee(ReportKind kind) =>
        kind is ReportKind.NetworkIncident or ReportKind.NetworkIncidentSummary or ReportKind.PersonalInformationIncident ? AuthorityKind.CyberspaceOffice : AuthorityKind.FinancialRegulator;

    private static IEnumerable<RegisterRecord> Late(ReportKind kind, DateTimeOffset at, AuthorityKind? to = null) => Reports.Where(r => r.Kind.Value != kind).Append(Report(kind, at, to));
}
