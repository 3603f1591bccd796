using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Organisation;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>What decides which deadlines an incident starts, whether it stands in the register or in a case file.</summary>
/// <remarks>What is not known stays unknown. Immutable and thread-safe; equality is by value.</remarks>
public sealed record IncidentSituation
{
    /// <summary>Gets how far it reaches.</summary>
    public required IncidentExtent Extent { get; init; }

    /// <summary>Gets when it happened.</summary>
    public Fact<DateTimeOffset> OccurredAt { get; init; }

    /// <summary>Gets when it was discovered or became known.</summary>
    public Fact<DateTimeOffset> DiscoveredAt { get; init; }

    /// <summary>Gets when its handling ended; absent while it goes on.</summary>
    public Fact<DateTimeOffset> EndedAt { get; init; }

    /// <summary>Gets the recorded grade by DSM-67; unknown when nobody recorded one, absent where only the facts grade.</summary>
    public Fact<IncidentGrade> DataGrade { get; init; }

    /// <summary>Gets the recorded grade by CIR-G; unknown when nobody recorded one, absent where only the facts grade.</summary>
    public Fact<IncidentGrade> NetworkGrade { get; init; }

    /// <summary>Gets the recorded grade by BCM-79; no facts derive it.</summary>
    public Fact<IncidentGrade> OutageGrade { get; init; }

    /// <summary>Gets the recorded grade by the central bank's measures; no facts derive it.</summary>
    public Fact<IncidentGrade> CentralBankGrade { get; init; }

    /// <summary>Gets whether personal information leaked, was changed or lost.</summary>
    public Tri LeaksPersonalInformation { get; init; }

    /// <summary>Gets whether harm was effectively avoided, so that persons need not be told (PIPL-57).</summary>
    public Fact<bool> IsHarmAvoided { get; init; }

    /// <summary>Gets whether it is a major emergency by the institution's policy.</summary>
    public Fact<bool> IsMajorEmergency { get; init; }

    /// <summary>Gets the kind of institution.</summary>
    public Fact<InstitutionKind> InstitutionKind { get; init; }

    /// <summary>Gets whether it is recorded as discovered or ended before it occurred; nothing that is counted from such times can be told.</summary>
    public bool ContradictsItself => OccurredAt.TryGet(out var occurred) && ((DiscoveredAt < occurred) | (EndedAt < occurred)).IsTrue;

    /// <summary>Reads the situation of an incident of the register.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="institution">The institution; null when it is not known.</param>
    public static IncidentSituation Of(Incident incident, Institution? institution)
    {
        ArgumentNullException.ThrowIfNull(incident);
        var hitsData = incident.Kind == IncidentKind.DataLeak | incident.Kind == IncidentKind.DataTampering | incident.Kind == IncidentKind.DataDestruction;
        return new()
        {
            Extent = IncidentExtent.Of(incident, institution),
            OccurredAt = incident.OccurredAt,
            DiscoveredAt = incident.DiscoveredAt,
            EndedAt = incident.EndedAt,
            DataGrade = incident.DataGrade,
            NetworkGrade = incident.NetworkGrade,
            OutageGrade = incident.OutageGrade,
            CentralBankGrade = incident.CentralBankGrade,
            LeaksPersonalInformation = hitsData & incident.PersonsAffected > 0,
            IsHarmAvoided = incident.IsHarmAvoided,
            IsMajorEmergency = incident.IsMajorEmergency,
            InstitutionKind = institution?.Kind ?? Fact<InstitutionKind>.Unknown,
        };
    }

    /// <summary>Says whether the incident has a grade or a graver one, by the graver of the recorded one and the one that the facts prove.</summary>
    /// <param name="trigger">The rule that grades, and the grade.</param>
    public Tri Reaches(GradeTrigger trigger)
    {
        ArgumentNullException.ThrowIfNull(trigger);
        return trigger.Scheme switch
        {
            GradingScheme.DataSecurity => IncidentGrading.DataSecurity(Extent).IsAtLeast(trigger.Least, DataGrade),
            GradingScheme.Network => IncidentGrading.Network(Extent).IsAtLeast(trigger.Least, NetworkGrade),
            GradingScheme.Outage => GradeVerdict.Reaches(OutageGrade, trigger.Least),
            GradingScheme.CentralBank => GradeVerdict.Reaches(CentralBankGrade, trigger.Least),
            _ => true,
        };
    }
}
