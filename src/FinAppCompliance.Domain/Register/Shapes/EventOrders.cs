using System.Collections.Frozen;
using FinAppCompliance.Domain.Applications;
using FinAppCompliance.Domain.Conduct;
using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Filings;
using FinAppCompliance.Domain.Incidents;
using FinAppCompliance.Domain.Lifecycle;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.ThirdParties;

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>Says which times of one record cannot have happened in the other order, whatever the law asks for.</summary>
/// <remarks>An order that only breaks a duty, such as releasing before approval, is for rules and does not stand here.</remarks>
internal static class EventOrders
{
    private static readonly FrozenDictionary<Type, (string First, string Second)[]> Orders = new Dictionary<Type, (string First, string Second)[]>
    {
        [typeof(Incident)] = [("occurredAt", "discoveredAt"), ("occurredAt", "containedAt"), ("occurredAt", "endedAt"), ("discoveredAt", "personsNotifiedAt")],
        [typeof(ThreatEvent)] = [("detectedAt", "containedAt"), ("detectedAt", "closedAt")],
        [typeof(CounterfeitCase)] = [("detectedAt", "clarifiedAt"), ("detectedAt", "takedownRequestedAt"), ("detectedAt", "reportedAt"), ("detectedAt", "closedAt")],
        [typeof(Vulnerability)] = [("foundAt", "fixedAt"), ("foundAt", "usersToldAt"), ("foundAt", "reportedAt")],
        [typeof(Defect)] = [("foundOn", "fixedOn")],
        [typeof(PlatformIssue)] = [("raisedOn", "resolvedOn")],
        [typeof(Demand)] = [("raisedOn", "decidedOn")],
        [typeof(AppVersion)] = [("builtOn", "releasedAt"), ("releasedAt", "withdrawnOn")],
        [typeof(DistributionListing)] = [("listedAt", "removedAt")],
        [typeof(AdaptationProject)] = [("startedOn", "finishedOn")],
        [typeof(OsRelease)] = [("announcedOn", "availableOn")],
        [typeof(MobileApplication)] = [("constructionStartedOn", "firstReleasedOn"), ("firstReleasedOn", "terminatedOn")],
        [typeof(AdmissionDecision)] = [("requestedOn", "decidedOn")],
        [typeof(ExitDecision)] = [("requestedOn", "decidedOn")],
        [typeof(WeaknessFlag)] = [("flaggedOn", "clearedOn")],
        [typeof(DisposalDecision)] = [("decidedOn", "doneOn")],
        [typeof(ImprovementPlan)] = [("approvedOn", "doneOn")],
        [typeof(TerminationProject)] = [("decidedOn", "finishedOn")],
        [typeof(Contract)] = [("signedOn", "endedOn")],
        [typeof(AccessGrant)] = [("approvedOn", "revokedOn")],
        [typeof(Filing)] = [("submittedOn", "approvedOn"), ("approvedOn", "revokedOn")],
        [typeof(RegulatorReport)] = [("triggeredAt", "submittedAt")],
        [typeof(Consent)] = [("givenAt", "withdrawnAt")],
        [typeof(ProcessingActivity)] = [("startedOn", "endedOn")],
        [typeof(SubjectRequest)] = [("receivedAt", "answeredAt")],
        [typeof(Complaint)] = [("receivedAt", "handledAt")],
        [typeof(Inspection)] = [("startedOn", "reportedOn")],
        [typeof(Audit)] = [("openedOn", "reportedOn")],
        [typeof(Campaign)] = [("startsOn", "runsThrough")],
        [typeof(SalesTrace)] = [("startedAt", "contractConcludedAt"), ("contractConcludedAt", "contractEndedOn"), ("contractConcludedAt", "destroyedOn")],
    }.ToFrozenDictionary();

    /// <summary>Returns the orders of a type, as names of members in files; empty for none.</summary>
    /// <param name="type">The type of a record or of a nested value.</param>
    public static IReadOnlyList<(string First, string Second)> Of(Type type) => Orders.TryGetValue(type, out var orders) ? orders : [];
}
