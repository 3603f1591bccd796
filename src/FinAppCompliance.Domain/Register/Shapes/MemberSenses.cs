using System.Collections.Frozen;

namespace FinAppCompliance.Domain.Register.Shapes;

/// <summary>Says by name what members stand for; a name means the same in every record.</summary>
internal static class MemberSenses
{
    private static readonly FrozenSet<string> Regions = FrozenSet.Create(StringComparer.Ordinal, "region", "headOfficeRegion", "regions", "servedRegions", "provinces");

    // What is only planned is recorded ahead in other members; nobody sees, finds, receives or grants ahead.
    private static readonly FrozenSet<string> PastEvents = FrozenSet.Create(
        StringComparer.Ordinal,
        "recordedAt", "capturedAt", "occurredAt", "discoveredAt", "detectedAt", "foundAt", "foundOn", "receivedAt", "receivedOn", "givenAt", "withdrawnAt",
        "lastSignalAt", "seenOn", "liveSince", "measuredOn", "flaggedOn", "raisedOn", "scannedOn", "searchedOn", "lastReviewedOn", "lastGradedOn", "lastAssessedOn",
        "lastEvaluatedOn", "triggeredAt");

    /// <summary>Returns what a member stands for.</summary>
    /// <param name="name">Its name in files.</param>
    public static MemberSense Of(string name) =>
        Regions.Contains(name) ? MemberSense.Region
        : name.EndsWith("reditCode", StringComparison.Ordinal) ? MemberSense.CreditCode
        : PastEvents.Contains(name) ? MemberSense.PastEvent
        : name.EndsWith("By", StringComparison.Ordinal) || name.EndsWith("pprover", StringComparison.Ordinal) ? MemberSense.Person
        : MemberSense.None;
}
