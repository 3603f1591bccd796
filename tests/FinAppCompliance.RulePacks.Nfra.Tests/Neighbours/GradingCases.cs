using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.RulePacks.Nfra.Neighbours;
using FinAppCompliance.RulePacks.Nfra.Tests.Cases;
using static FinAppCompliance.RulePacks.Nfra.Tests.Days;

namespace FinAppCompliance.RulePacks.Nfra.Tests.Neighbours;

/// <summary>Cases about recorded grades against the numbers that give them.</summary>
internal static class GradingCases
{
    private static readonly Incident Leak = new()
    {
        Id = "s",
        Kind = IncidentKind.DataLeak,
        OccurredAt = At(2026, 6, 1, 8),
        DiscoveredAt = At(2026, 6, 1, 9),
        EndedAt = At(2026, 6, 3, 18),
        DataGrade = IncidentGrade.General,
        NetworkGrade = IncidentGrade.General,
        PersonsAffected = 0,
        DirectLoss = 0,
        OutageHours = Fact<decimal>.Absent,
        DataLevels = [DataLevel.OtherGeneral],
        Provinces = ["510000"],
        ProvincesHitSeriously = 0,
        IsEspeciallySeriousHarm = false,
        HasProvincialEffect = false,
        IsWideHarm = false,
        IsCostlyHarm = false,
        StopsBusiness = false,
    };

    private static readonly Incident Sensitive = Leak with { DataLevels = [DataLevel.Sensitive] };
    private static readonly Incident Important = Leak with { DataLevels = [DataLevel.Important], Provinces = ["510000", "440000"] };
    private static readonly Institution Bank = new() { Id = "bank", Name = "银行", IsCriticalInfrastructureOperator = false };
    private static readonly Institution Operator = Bank with { IsCriticalInfrastructureOperator = true };

    internal static CaseBook Book { get; } = new CaseBook()
        .Rule("CIR-G", static pack => pack.Add(new NetworkGradeFitsNumbers()), typeof(Institution))
        .Holds(Leak with { PersonsAffected = 999_999 }, Bank)
        .Holds(Leak with { NetworkGrade = Fact<IncidentGrade>.Absent, PersonsAffected = 999_999 }, Bank)
        .Fails(string.Empty, Leak with { PersonsAffected = 1_000_000 }, Bank)
        .Fails(string.Empty, Leak with { PersonsAffected = 1_000_001, NetworkGrade = Fact<IncidentGrade>.Absent }, Bank)
        .Holds(Leak with { NetworkGrade = IncidentGrade.Larger, PersonsAffected = 9_999_999 }, Bank)
        .Fails(string.Empty, Leak with { NetworkGrade = IncidentGrade.Larger, PersonsAffected = 10_000_000 }, Bank)
        .Holds(Leak with { NetworkGrade = IncidentGrade.Major, PersonsAffected = 99_999_999 }, Bank)
        .Fails(string.Empty, Leak with { NetworkGrade = IncidentGrade.Major, PersonsAffected = 100_000_000 }, Bank)
        .Holds(Leak with { DirectLoss = 4_999_999.99m }, Bank)
        .Fails(string.Empty, Leak with { DirectLoss = 5_000_000m }, Bank)
        .Fails(string.Empty, Leak with { NetworkGrade = IncidentGrade.Larger, DirectLoss = 20_000_000m }, Bank)
        .Fails(string.Empty, Leak with { NetworkGrade = IncidentGrade.Major, DirectLoss = 100_000_000m }, Bank)
        .Holds(Leak with { OutageHours = 24m, IsWholeOutage = true }, Bank)
        .Holds(Leak with { OutageHours = 0.49m, IsWholeOutage = false }, Operator)
        .Fails(string.Empty, Leak with { OutageHours = 0.5m, IsWholeOutage = false }, Operator)
        .Fails(string.Empty, Leak with { OutageHours = 1m, IsWholeOutage = true, NetworkGrade = IncidentGrade.Larger }, Operator)
        .Fails(string.Empty, Leak with { OutageHours = 24m, IsWholeOutage = false, NetworkGrade = IncidentGrade.Major }, Operator)
        .Asks(Leak with { NetworkGrade = IncidentGrade.Larger }, Bank)
        .Asks(Leak with { NetworkGrade = IncidentGrade.EspeciallyMajor, PersonsAffected = 10_000_000 }, Bank)
        .Open(Leak with { PersonsAffected = default }, Bank)
        .Open(Leak with { NetworkGrade = default }, Bank)
        .Open(Leak with { NetworkGrade = IncidentGrade.Ungraded }, Bank)
        .Open(Leak with { OutageHours = 0.5m, IsWholeOutage = default }, Bank with { IsCriticalInfrastructureOperator = default })
        .Skips(Leak with { OccurredAt = default, DiscoveredAt = At(2025, 10, 31, 23, 59), PersonsAffected = 1_000_000 }, Bank)
        .Fails(string.Empty, Leak with { OccurredAt = default, DiscoveredAt = At(2025, 11, 1, 0), PersonsAffected = 1_000_000 }, Bank)
        .Rule("DSM-67", static pack => pack.Add(new DataGradeFitsFacts()))
        .Holds(Leak)
        .Holds(Sensitive)
        .Fails(string.Empty, Leak with { DataGrade = Fact<IncidentGrade>.Absent })
        .Fails(string.Empty, Leak with { StopsBusiness = true })
        .Fails(string.Empty, Sensitive with { IsCostlyHarm = true })
        .Holds(Sensitive with { IsCostlyHarm = true, DataGrade = IncidentGrade.Larger })
        .Fails(string.Empty, Sensitive with { IsWideHarm = true, DataGrade = IncidentGrade.Larger })
        .Fails(string.Empty, Sensitive with { IsEspeciallySeriousHarm = true, DataGrade = IncidentGrade.Major })
        .Fails(string.Empty, Important with { HasProvincialEffect = true, DataGrade = IncidentGrade.Larger })
        .Holds(Important with { ProvincesHitSeriously = 1 })
        .Fails(string.Empty, Important with { ProvincesHitSeriously = 2, DataGrade = IncidentGrade.Major })
        .Fails(string.Empty, Leak with { DataLevels = [DataLevel.Core], DataGrade = IncidentGrade.Major })
        .Asks(Leak with { DataGrade = IncidentGrade.Larger })
        .Open(Sensitive with { IsCostlyHarm = default })
        .Open(Leak with { DataGrade = default })
        .Skips(Leak with { Kind = IncidentKind.Outage, DataLevels = FactList<DataLevel>.Empty })
        .Skips(Leak with { StopsBusiness = true, OccurredAt = At(2024, 12, 26, 23, 59), DiscoveredAt = At(2024, 12, 27, 0), EndedAt = At(2024, 12, 28) })
        .Fails(string.Empty, Leak with { StopsBusiness = true, OccurredAt = At(2024, 12, 27, 0), DiscoveredAt = At(2024, 12, 27, 0), EndedAt = At(2024, 12, 28) });
}
