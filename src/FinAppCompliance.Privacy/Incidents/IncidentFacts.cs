using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;

namespace FinAppCompliance.Privacy.Incidents;

/// <summary>What is known of an incident at one time. What is not known stays unknown and is never taken for harmless.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record IncidentFacts
{
    /// <summary>Gets the kind.</summary>
    public Fact<IncidentKind> Kind { get; init; }

    /// <summary>Gets the moment at which it happened; DSM-69 counts from it.</summary>
    public Fact<DateTimeOffset> OccurredAt { get; init; }

    /// <summary>Gets the moment at which it was discovered or became known; CIR-4a counts from it.</summary>
    public required DateTimeOffset DiscoveredAt { get; init; }

    /// <summary>Gets whether personal information leaked, was changed or lost, or may have been (PIPL 57).</summary>
    public Fact<bool> HitsPersonalInformation { get; init; }

    /// <summary>Gets the persons whose information is concerned; not negative.</summary>
    public Fact<long> PersonsAffected { get; init; }

    /// <summary>Gets the direct loss in yuan; not negative.</summary>
    public Fact<decimal> DirectLoss { get; init; }

    /// <summary>Gets whether critical infrastructure is hit.</summary>
    public Fact<bool> HitsCriticalInfrastructure { get; init; }

    /// <summary>Gets how long critical infrastructure as a whole was out; absent for not at all.</summary>
    public Fact<TimeSpan> WholeOutage { get; init; }

    /// <summary>Gets how long a main function of critical infrastructure was out; absent for not at all.</summary>
    public Fact<TimeSpan> MainFunctionOutage { get; init; }

    /// <summary>Gets the levels of data hit; empty for none.</summary>
    public FactList<DataLevel> DataLevels { get; init; }

    /// <summary>Gets in how many provinces the effect is especially serious; not negative.</summary>
    public Fact<int> ProvincesHitSeriously { get; init; }

    /// <summary>Gets whether sensitive data was lost on a large scale with especially serious public harm, or core business or critical infrastructure is threatened.</summary>
    public Fact<bool> IsEspeciallySeriousHarm { get; init; }

    /// <summary>Gets whether important data is hit with effect on a province or the industry.</summary>
    public Fact<bool> HasProvincialEffect { get; init; }

    /// <summary>Gets whether sensitive data is hit with wide public harm, at several institutions, or of many persons or organisations.</summary>
    public Fact<bool> IsWideHarm { get; init; }

    /// <summary>Gets whether harm to persons or organisations cannot be undone, or only at high cost.</summary>
    public Fact<bool> IsCostlyHarm { get; init; }

    /// <summary>Gets whether part of the business stopped or an important system is threatened.</summary>
    public Fact<bool> StopsBusiness { get; init; }

    /// <summary>Gets the grade by the rules of the central bank, decided by a person; absent when those do not govern it.</summary>
    public Fact<IncidentGrade> CentralBankGrade { get; init; }

    /// <summary>Returns how far the incident reaches, by which <see cref="IncidentGrading"/> grades it.</summary>
    public IncidentExtent ToExtent() => new()
    {
        Kind = Kind,
        DataLevels = DataLevels,
        PersonsAffected = PersonsAffected,
        DirectLoss = DirectLoss,
        HitsCriticalInfrastructure = HitsCriticalInfrastructure,
        WholeOutage = WholeOutage,
        MainFunctionOutage = MainFunctionOutage,
        ProvincesHitSeriously = ProvincesHitSeriously,
        IsEspeciallySeriousHarm = IsEspeciallySeriousHarm,
        HasProvincialEffect = HasProvincialEffect,
        IsWideHarm = IsWideHarm,
        IsCostlyHarm = IsCostlyHarm,
        StopsBusiness = StopsBusiness,
    };

    internal Tri LeaksPersonalInformation => HitsPersonalInformation == true | (PersonsAffected.Exists & PersonsAffected > 0);

    internal string? FindDefect(DateTimeOffset now) =>
        DiscoveredAt > now ? "the discovery would lie in the future"
        : (OccurredAt > DiscoveredAt).IsTrue ? "it cannot have been discovered before it happened"
        : (PersonsAffected < 0 | DirectLoss < 0 | ProvincesHitSeriously < 0 | WholeOutage < TimeSpan.Zero | MainFunctionOutage < TimeSpan.Zero).IsTrue ? "a number is negative"
        : null;
}
