using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>One decision in eight bytes.</summary>
internal readonly struct SnapshotEntry
{
    private readonly int _noticeVersion;
    private readonly byte _verdict;
    private readonly byte _basis;
    private readonly byte _ask;

    private SnapshotEntry(ConsentDecision decision)
    {
        _noticeVersion = decision.NoticeVersion;
        _verdict = (byte)decision.Verdict;
        _basis = decision.Basis is { } basis ? (byte)(basis + 1) : (byte)0;
        _ask = (byte)decision.Ask;
    }

    public bool Permits => (ConsentVerdict)_verdict is ConsentVerdict.Permitted or ConsentVerdict.PermittedByOtherBasis;

    public static SnapshotEntry Of(ConsentDecision decision) => new(decision);

    public ConsentDecision ToDecision(PurposeId purpose, DateTimeOffset asOf) =>
        new(purpose, (ConsentVerdict)_verdict, _basis == 0 ? null : (LawfulBasis)(_basis - 1), _noticeVersion, asOf) { Ask = (ConsentForm)_ask };
}
