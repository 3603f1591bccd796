using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Incidents;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Names the facts that leave open whether a duty to tell applies.</summary>
internal static class NotificationFacts
{
    public static IEnumerable<string> Missing(DeadlineRule rule, IncidentSituation situation) => rule.Id switch
    {
        DeadlineIds.LeakOffice or DeadlineIds.LeakRegulator => Leak(situation),
        DeadlineIds.LeakPersons => Leak(situation).Concat(When(situation.IsHarmAvoided.IsUnknown, "isHarmAvoided")),
        DeadlineIds.MajorEmergency => When(situation.IsMajorEmergency.IsUnknown, "isMajorEmergency"),
        DeadlineIds.VendorEvent => When(situation.Extent.Kind.IsUnknown, "kind").Concat(When(situation.IsMajorEmergency.IsUnknown, "isMajorEmergency")),
        DeadlineIds.Outage => When(situation.Extent.Kind.IsUnknown, "kind").Concat(When(!situation.OutageGrade.HasValue, "outageGrade")).Concat(When(!situation.InstitutionKind.HasValue, "institutionKind")),
        DeadlineIds.NetworkProtection or DeadlineIds.NetworkPolice or DeadlineIds.NetworkOffice =>
            Grade(rule, situation).Concat(When(situation.Extent.HitsCriticalInfrastructure.IsUnknown, "isCriticalInfrastructureOperator")),
        _ => Grade(rule, situation),
    };

    private static IEnumerable<string> Leak(IncidentSituation situation) =>
        When(situation.Extent.Kind.IsUnknown, "kind").Concat(When(!situation.Extent.PersonsAffected.HasValue, "personsAffected"));

    private static IEnumerable<string> Grade(DeadlineRule rule, IncidentSituation situation) => rule.Trigger!.Scheme switch
    {
        GradingScheme.DataSecurity => Graded("dataGrade", situation.DataGrade, IncidentGrading.DataSecurity(situation.Extent)),
        GradingScheme.Network => Graded("networkGrade", situation.NetworkGrade, IncidentGrading.Network(situation.Extent)),
        GradingScheme.CentralBank => ["centralBankGrade"],
        _ => ["outageGrade"],
    };

    private static IEnumerable<string> Graded(string name, Fact<IncidentGrade> recorded, GradeVerdict derived) =>
        When(recorded.IsUnknown || (recorded == IncidentGrade.Ungraded).IsTrue, name).Concat(derived.MissingFacts);

    private static IEnumerable<string> When(bool isMissing, string name) => isMissing ? [name] : [];
}
