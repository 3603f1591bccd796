using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Incidents;

/// <summary>How far an incident reaches: the facts by which rules grade it, whether it stands in the register or in a case file.</summary>
/// <remarks>What is not known stays unknown and is never taken for harmless. Immutable and thread-safe; equality is by value.</remarks>
public sealed record IncidentExtent
{
    private const decimal LongestHours = 1_000_000m;

    /// <summary>Gets the kind.</summary>
    public Fact<IncidentKind> Kind { get; init; }

    /// <summary>Gets the levels of data hit; empty for none.</summary>
    public FactList<DataLevel> DataLevels { get; init; }

    /// <summary>Gets the persons whose information is concerned.</summary>
    public Fact<long> PersonsAffected { get; init; }

    /// <summary>Gets the direct loss in yuan.</summary>
    public Fact<decimal> DirectLoss { get; init; }

    /// <summary>Gets whether critical information infrastructure is hit.</summary>
    public Fact<bool> HitsCriticalInfrastructure { get; init; }

    /// <summary>Gets how long critical infrastructure as a whole was out; absent for not at all.</summary>
    public Fact<TimeSpan> WholeOutage { get; init; }

    /// <summary>Gets how long a main function of critical infrastructure was out; absent for not at all.</summary>
    public Fact<TimeSpan> MainFunctionOutage { get; init; }

    /// <summary>Gets in how many provinces the effect is especially serious.</summary>
    public Fact<int> ProvincesHitSeriously { get; init; }

    /// <summary>Gets whether the harm or the threat is especially serious.</summary>
    public Fact<bool> IsEspeciallySeriousHarm { get; init; }

    /// <summary>Gets whether the effect is on a whole province or the industry.</summary>
    public Fact<bool> HasProvincialEffect { get; init; }

    /// <summary>Gets whether several institutions, the public, or many persons or organisations are harmed.</summary>
    public Fact<bool> IsWideHarm { get; init; }

    /// <summary>Gets whether harm cannot be undone, or only at high cost.</summary>
    public Fact<bool> IsCostlyHarm { get; init; }

    /// <summary>Gets whether part of the business stopped or an important system is threatened.</summary>
    public Fact<bool> StopsBusiness { get; init; }

    /// <summary>Gets whether data is hit, by the kind of incident or the levels recorded.</summary>
    public Tri HitsData => Kind == IncidentKind.DataLeak | Kind == IncidentKind.DataTampering | Kind == IncidentKind.DataDestruction | !DataLevels.IsEmpty;

    /// <summary>Reads the extent of an incident of the register.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="institution">The institution; null when it is not known. One that operates critical infrastructure is taken to have it hit.</param>
    public static IncidentExtent Of(Incident incident, Institution? institution) =>
        Of(incident) with { HitsCriticalInfrastructure = institution?.IsCriticalInfrastructureOperator ?? Fact<bool>.Unknown };

    /// <summary>Reads the extent of an incident of the register, leaving open whether critical infrastructure is hit.</summary>
    /// <param name="incident">The incident.</param>
    public static IncidentExtent Of(Incident incident)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var outage = incident.OutageHours.TryGet(out var hours) ? Length(hours) : incident.OutageHours.IsAbsent ? Fact<TimeSpan>.Absent : Fact<TimeSpan>.Unknown;
        return new()
        {
            Kind = incident.Kind,
            DataLevels = incident.DataLevels,
            PersonsAffected = incident.PersonsAffected,
            DirectLoss = incident.DirectLoss,
            WholeOutage = outage.IsAbsent || (incident.IsWholeOutage == false).IsTrue ? Fact<TimeSpan>.Absent : (incident.IsWholeOutage == true).IsTrue ? outage : Fact<TimeSpan>.Unknown,
            MainFunctionOutage = outage,
            ProvincesHitSeriously = Provinces(incident),
            IsEspeciallySeriousHarm = incident.IsEspeciallySeriousHarm,
            HasProvincialEffect = incident.HasProvincialEffect,
            IsWideHarm = incident.IsWideHarm,
            IsCostlyHarm = incident.IsCostlyHarm,
            StopsBusiness = incident.StopsBusiness,
        };
    }

    /// <summary>Says whether a fact is missing, by the name that the register gives it.</summary>
    internal bool IsMissing(string fact) => fact switch
    {
        "kind" => Kind.IsUnknown,
        "dataLevels" => DataLevels.IsUnknown,
        "personsAffected" => PersonsAffected.IsUnknown,
        "directLoss" => DirectLoss.IsUnknown,
        "isCriticalInfrastructureOperator" => HitsCriticalInfrastructure.IsUnknown,
        "outageHours" => MainFunctionOutage.IsUnknown,
        "isWholeOutage" => WholeOutage.IsUnknown && !MainFunctionOutage.IsUnknown,
        "provincesHitSeriously" => ProvincesHitSeriously.IsUnknown,
        "isEspeciallySeriousHarm" => IsEspeciallySeriousHarm.IsUnknown,
        "hasProvincialEffect" => HasProvincialEffect.IsUnknown,
        "isWideHarm" => IsWideHarm.IsUnknown,
        "isCostlyHarm" => IsCostlyHarm.IsUnknown,
        "stopsBusiness" => StopsBusiness.IsUnknown,
        _ => false,
    };

    // No more provinces can be hit seriously than are hit.
    private static Fact<int> Provinces(Incident incident) =>
        incident.ProvincesHitSeriously.IsUnknown && !incident.Provinces.IsUnknown && incident.Provinces.Count < 2 ? incident.Provinces.Count : incident.ProvincesHitSeriously;

    private static TimeSpan Length(decimal hours) => TimeSpan.FromTicks((long)Math.Round(Math.Min(hours, LongestHours) * TimeSpan.TicksPerHour));
}
