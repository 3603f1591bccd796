using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Privacy.Incidents;
using static FinAppCompliance.Privacy.Tests.Example;

namespace FinAppCompliance.Privacy.Tests.Incidents;

/// <summary>Facts of invented incidents, all known and harmless unless a test says otherwise.</summary>
internal static class IncidentExample
{
    public static readonly DateTimeOffset Occurred = Start.AddHours(-1);

    public static IncidentFacts Harmless { get; } = new()
    {
        Kind = IncidentKind.Outage,
        OccurredAt = Occurred,
        DiscoveredAt = Start,
        HitsPersonalInformation = false,
        PersonsAffected = 0,
        DirectLoss = 0,
        HitsCriticalInfrastructure = false,
        WholeOutage = Fact<TimeSpan>.Absent,
        MainFunctionOutage = Fact<TimeSpan>.Absent,
        DataLevels = [],
        ProvincesHitSeriously = 0,
        IsEspeciallySeriousHarm = false,
        HasProvincialEffect = false,
        IsWideHarm = false,
        IsCostlyHarm = false,
        StopsBusiness = false,
        CentralBankGrade = Fact<IncidentGrade>.Absent,
    };

    public static IncidentFacts Leak { get; } = Harmless with
    {
        Kind = IncidentKind.DataLeak,
        HitsPersonalInformation = true,
        PersonsAffected = 1_200_000,
        DataLevels = [DataLevel.Sensitive],
    };

    /// <summary>A leak of core data at critical infrastructure that the central bank's rules grade as well.</summary>
    public static IncidentFacts Gravest { get; } = Leak with
    {
        DataLevels = [DataLevel.Core],
        HitsCriticalInfrastructure = true,
        CentralBankGrade = IncidentGrade.Larger,
    };

    public static IncidentFacts NothingKnown { get; } = new() { DiscoveredAt = Start };

    public static IncidentCase Case(IncidentFacts facts) => new() { Id = "i-1", App = "mobile-bank", Handler = "duty-officer", FirstFacts = facts };
}
