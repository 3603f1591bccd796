using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Deadlines;

/// <summary>Draws incidents, institutions and reports of every sort, with facts missing, absent, early, late and out of order.</summary>
internal sealed class RandomIncidents(int seed)
{
    private static readonly IncidentGrade[] Grades = Enum.GetValues<IncidentGrade>();
    private static readonly IncidentKind[] Kinds = [IncidentKind.DataLeak, IncidentKind.DataLeak, IncidentKind.Outage, IncidentKind.VendorFailure, IncidentKind.NetworkAttack];
    private static readonly ReportKind[] ReportKinds =
    [
        ReportKind.DataIncidentFirst, ReportKind.DataIncidentWritten, ReportKind.DataIncidentProgress, ReportKind.DataIncidentFinal,
        ReportKind.NetworkIncident, ReportKind.NetworkIncidentSummary, ReportKind.PersonalInformationIncident, ReportKind.OutsourcingEvent,
    ];

    private static readonly AuthorityKind[] Authorities =
        [AuthorityKind.FinancialRegulator, AuthorityKind.FinancialRegulator, AuthorityKind.CyberspaceOffice, AuthorityKind.Police, AuthorityKind.CentralBank, AuthorityKind.ProtectionDepartment];

    private readonly Random _random = new(seed);

    public DateTimeOffset Occurred { get; private set; }

    public Incident Incident()
    {
        Occurred = new DateTimeOffset(2024, 12, 25, 0, 0, 0, TimeSpan.Zero).AddMinutes(30 * (_random.Next(3) == 0 ? _random.Next(48 * 8) : _random.Next(48 * 600)));
        var discovered = Occurred.AddMinutes((30 * _random.Next(-1, 8)) + (_random.Next(4) == 0 ? -30 : 0));
        return new()
        {
            Id = "s",
            Kind = Maybe(Pick(Kinds)),
            OccurredAt = Maybe(Occurred),
            DiscoveredAt = Maybe(discovered),
            EndedAt = MaybeNone(Occurred.AddMinutes(30 * _random.Next(-1, 100))),
            DataGrade = MaybeNone(Pick(Grades)),
            NetworkGrade = MaybeNone(Pick(Grades)),
            CentralBankGrade = MaybeNone(Pick(Grades)),
            PersonsAffected = MaybeNone(Pick(0L, 5L, 999_999L, 1_000_000L, 100_000_000L)),
            DirectLoss = MaybeNone(Pick(0m, 4_999_999m, 5_000_000m)),
            OutageHours = MaybeNone(Pick(0m, 0.5m, 6m)),
            IsWholeOutage = Maybe(_random.Next(2) == 0),
            DataLevels = _random.Next(4) == 0 ? FactList<DataLevel>.Unknown : _random.Next(2) == 0 ? FactList<DataLevel>.Empty : [Pick(Enum.GetValues<DataLevel>())],
            IsEspeciallySeriousHarm = Maybe(_random.Next(2) == 0),
            IsWideHarm = Maybe(_random.Next(2) == 0),
            IsCostlyHarm = Maybe(_random.Next(2) == 0),
            HasProvincialEffect = Maybe(_random.Next(2) == 0),
            ProvincesHitSeriously = Maybe(_random.Next(4)),
            StopsBusiness = Maybe(_random.Next(2) == 0),
            IsMajorEmergency = Maybe(_random.Next(2) == 0),
            IsHarmAvoided = Maybe(_random.Next(3) == 0),
            PersonsNotifiedAt = MaybeNone(Occurred.AddMinutes(30 * _random.Next(-2, 100))),
        };
    }

    public Institution? Institution() => _random.Next(5) == 0 ? null : new()
    {
        Id = "bank",
        Name = "银行",
        Kind = Maybe(Pick(InstitutionKind.LargeBank, InstitutionKind.Insurer)),
        IsCriticalInfrastructureOperator = Maybe(_random.Next(2) == 0),
    };

    public RegulatorReport[] Reports() => [.. Enumerable.Range(0, _random.Next(9)).Select(at => new RegulatorReport
    {
        Id = $"r{at}",
        Kind = Maybe(Pick(ReportKinds)),
        AuthorityKind = Maybe(Pick(Authorities)),
        Incident = _random.Next(9) switch { 0 => Fact<Ref<Incident>>.Unknown, 1 => Fact<Ref<Incident>>.Absent, _ => new Ref<Incident>("s") },
        IsWritten = Maybe(_random.Next(3) != 0),
        SubmittedAt = MaybeNone(Occurred.AddMinutes(30 * _random.Next(-2, 60))),
        Receipt = $"receipt-{at}",
    })];

    public DateTimeOffset AsOf() => Occurred.AddMinutes(30 * Pick(_random.Next(-1, 12), _random.Next(60), _random.Next(48 * 60)));

    public bool Flip() => _random.Next(3) != 0;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];

    private Fact<T> Maybe<T>(T value)
        where T : struct => _random.Next(8) == 0 ? Fact<T>.Unknown : value;

    private Fact<T> MaybeNone<T>(T value)
        where T : struct => _random.Next(5) == 0 ? Fact<T>.Absent : Maybe(value);
}
