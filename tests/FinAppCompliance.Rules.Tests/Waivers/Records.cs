using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Rectifications;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Tests.Waivers;

/// <summary>Rectifications and disputes about a shop without a name.</summary>
internal static class Records
{
    internal static readonly DateOnly Due = new(2025, 6, 30);

    internal static readonly RectificationRecord Item = new()
    {
        Id = "wt-1",
        Number = "WT-2025-001",
        Rules = ["SHOP-1"],
        SubjectId = "s1",
        Measure = "paint the sign",
        ResponsibleUnit = new Ref<OrgUnit>("paint"),
        ResponsiblePerson = new Ref<Person>("lin"),
        OpenedOn = Due.AddDays(-60),
        DueOn = Due,
        State = RectificationState.InProgress,
    };

    internal static readonly RectificationRecord Closed = Item with
    {
        State = RectificationState.Done,
        DoneOn = Due.AddDays(-9),
        Verifier = new Ref<Person>("he"),
        VerifiedOn = Due.AddDays(-8),
        Verdict = VerificationVerdict.Passed,
        Approver = new Ref<Person>("zhou"),
        EvidenceIds = ["ev"],
    };

    internal static readonly FindingDispute Dispute = new()
    {
        Id = "yy-1",
        Rule = "SHOP-1",
        SubjectId = "s1",
        Reason = "the sign was there",
        RaisedBy = new Ref<Person>("lin"),
        RaisedOn = Due.AddDays(-10),
        ConfirmedBy = new Ref<Person>("he"),
        ConfirmedOn = Due.AddDays(-9),
        EvidenceIds = ["ev"],
    };
}
