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

    private static readonly Institution Bank = new() { Id = "bank", Name = "银行", IsCriticalInfrastructureOperator = false };
    private static readonly Vulnerability Defect = new() { Id = "s", Version = (Ref<AppVersion>)"v", ThreatensPublicInterest = true, FoundAt = At(2026, 6, 1), ReportedAt = At(2026, 6, 2) };

    internal static CaseBook Book { get; } = new CaseBook()
        .Rule("DSM-69", static pack => pack.Add(new DataIncidentIsReported()), typeof(RegulatorReport))
        .Holds([Leak, .. Reports])
        .Fails("first", [Leak, .. Late(ReportKind.DataIncidentFirst, At(2026, 6, 1, 10, 1))])
        .Fails("written", [Leak, .. Late(ReportKind.DataIncidentWritten, At(2026, 6, 2, 8, 1))])
        .Fails("final", [Leak, .. Late(ReportKind.DataIncidentFinal, At(2026, 6, 11, 0))])
        .Fails("progress", [Leak with { DataGrade = IncidentGrade.EspeciallyMajor }, .. Reports])
        .Skips(Leak with { DataGrade = Fact<IncidentGrade>.Absent })
        .Open([Leak with { OccurredAt = default }, .. Reports])
        .At(At(2026, 6, 1, 10)).Holds(Leak with { EndedAt = Fact<DateTimeOffset>.Absent, DataGrade = IncidentGrade.EspeciallyMajor })
        .At(At(2026, 6, 1, 10, 1)).Fails("first,progress", Leak with { EndedAt = Fact<DateTimeOffset>.Absent, DataGrade = IncidentGrade.EspeciallyMajor })
        .Rule("CIR-4a", static pack => pack.Add(new NetworkIncidentIsReported()), typeof(RegulatorReport), typeof(Institution))
        .Holds([Leak, Bank, .. Reports])
        .Fails(string.Empty, [Leak, Bank, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 13, 1))])
        .Fails(string.Empty, [Leak, Bank with { IsCriticalInfrastructureOperator = true }, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 10, 1))])
        .Holds([Leak, Bank with { IsCriticalInfrastructureOperator = true }, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 10))])
        .Skips(Leak with { NetworkGrade = IncidentGrade.General }, Bank)
        .Open([Leak, Bank with { IsCriticalInfrastructureOperator = default }, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 12))])
        .Rule("CIR-8", static pack => pack.Add(new NetworkIncidentIsSummarised()), typeof(RegulatorReport)).At(At(2026, 8, 1))
        .Holds([Leak, .. Reports])
        .Fails(string.Empty, [Leak, .. Late(ReportKind.NetworkIncidentSummary, At(2026, 7, 4, 0))])
        .Skips(Leak with { EndedAt = Fact<DateTimeOffset>.Absent })
        .Open(Leak with { EndedAt = default })
        .Rule("PBI-1", static pack => pack.Add(new CentralBankIncidentIsReported()), typeof(RegulatorReport))
        .Holds([Leak, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 11))])
        .Fails(string.Empty, [Leak, .. Late(ReportKind.NetworkIncident, At(2026, 6, 1, 11, 1))])
        .Open([Leak with { DiscoveredAt = default }, .. Reports])
        .Rule("OUT-38", static pack => pack.Add(new VendorEventIsReported()), typeof(RegulatorReport))
        .Holds([Leak with { Kind = IncidentKind.VendorFailure }, .. Reports])
        .Fails(string.Empty, [Leak with { Kind = IncidentKind.VendorFailure }, .. Late(ReportKind.OutsourcingEvent, At(2026, 6, 2, 9, 1))])
        .Skips(Leak)
        .Open(Leak with { Kind = IncidentKind.VendorFailure, DiscoveredAt = default })
        .Rule("PIPL-57", static pack => pack.Add(new LeakIsNotified()), typeof(RegulatorReport))
        .Holds([Leak, .. Reports])
        .Fails("authority", [Leak, .. Late(ReportKind.PersonalInformationIncident, At(2026, 6, 2, 9, 1))])
        .Fails("persons", [Leak with { PersonsNotifiedAt = Fact<DateTimeOffset>.Absent }, .. Reports])
        .Holds([Leak with { PersonsNotifiedAt = Fact<DateTimeOffset>.Absent, IsHarmAvoided = true }, .. Reports])
        .Skips(Leak with { Kind = IncidentKind.Outage })
        .Open([Leak with { PersonsNotifiedAt = default }, .. Reports])
        .Rule("NDR-10", static pack => pack.Add(new DangerousDefectIsReported()))
        .Holds(Defect)
        .Fails(string.Empty, Defect with { ReportedAt = At(2026, 6, 2, 12, 1) })
        .Fails(string.Empty, Defect with { ReportedAt = Fact<DateTimeOffset>.Absent })
        .Skips(Defect with { ThreatensPublicInterest = false })
        .Open(Defect with { FoundAt = default });

    private static RegulatorReport Report(ReportKind kind, DateTimeOffset at) => new() { Id = $"r-{kind}", Kind = kind, Incident = (Ref<Incident>)"s", SubmittedAt = at };

    private static IEnumerable<RegisterRecord> Late(ReportKind kind, DateTimeOffset at) => Reports.Where(r => r.Kind.Value != kind).Append(Report(kind, at));
}
