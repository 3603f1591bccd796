using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Tells which deadlines an incident starts towards authorities and persons: one answer for rules, case files and notifications.</summary>
/// <remarks>Pure and thread-safe.</remarks>
public static class IncidentDuties
{
    private static readonly GradeTrigger Graded = new(GradingScheme.DataSecurity, IncidentGrade.General);

    /// <summary>Gets the deadlines towards authorities and persons that an incident can start, in the order of the table.</summary>
    public static IReadOnlyList<DeadlineRule> Rules { get; } =
        [.. IncidentDeadlines.All.Where(static rule => rule.Addressee != Addressee.Institution)];

    /// <summary>Returns each deadline with whether it applies; those that were not in force, or do not apply, are left out.</summary>
    /// <param name="situation">The situation.</param>
    public static IReadOnlyList<IncidentDuty> Of(IncidentSituation situation)
    {
        ArgumentNullException.ThrowIfNull(situation);
        return [.. Rules.Select(rule => Make(rule, situation)).Where(static duty => !(duty.Governs & duty.Applies & duty.IsInForce).IsFalse)];
    }

    /// <summary>Returns when an event of the incident happened.</summary>
    /// <param name="situation">The situation.</param>
    /// <param name="start">The event; progress runs from the reports and is answered with the occurrence.</param>
    internal static Fact<DateTimeOffset> When(IncidentSituation situation, DeadlineStart start) => start switch
    {
        DeadlineStart.Occurrence or DeadlineStart.PreviousReport => situation.OccurredAt,
        DeadlineStart.Discovery => situation.DiscoveredAt,
        DeadlineStart.EndOfHandling => situation.EndedAt,
        _ => Fact<DateTimeOffset>.Unknown,
    };

    private static IncidentDuty Make(DeadlineRule rule, IncidentSituation situation) =>
        new(rule, Governs(rule, situation), Applies(rule, situation), When(situation, rule.Start), When(situation, rule.ArisesFrom));

    private static Tri Governs(DeadlineRule rule, IncidentSituation situation) => rule.Id switch
    {
        DeadlineIds.LeakOffice or DeadlineIds.LeakRegulator or DeadlineIds.LeakPersons => situation.LeaksPersonalInformation,
        DeadlineIds.MajorEmergency => situation.IsMajorEmergency == true,
        DeadlineIds.VendorEvent => situation.Extent.Kind == IncidentKind.VendorFailure & situation.IsMajorEmergency == true,
        DeadlineIds.Outage => situation.Extent.Kind == IncidentKind.Outage & situation.Reaches(rule.Trigger!) & rule.Scope.Includes(situation.InstitutionKind),
        DeadlineIds.DataProgress or DeadlineIds.DataPolice or DeadlineIds.DataUsers => situation.Reaches(Graded),
        _ => situation.Reaches(rule.Trigger!),
    };

    private static Tri Applies(DeadlineRule rule, IncidentSituation situation) => rule.Id switch
    {
        DeadlineIds.DataProgress or DeadlineIds.DataPolice or DeadlineIds.DataUsers => situation.Reaches(rule.Trigger!),
        DeadlineIds.NetworkProtection or DeadlineIds.NetworkPolice => situation.Extent.HitsCriticalInfrastructure == true,
        DeadlineIds.NetworkOffice => !(situation.Extent.HitsCriticalInfrastructure == true),
        DeadlineIds.LeakPersons => !(situation.IsHarmAvoided == true),
        _ => true,
    };
}
