using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Persons;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>States when a purpose in force may be pursued for a person. The whole law of the check stands here.</summary>
internal static class VerdictRule
{
    public static ConsentVerdict Decide(ProcessingPurpose purpose, int oldestValidVersion, in ConsentPosition position, PersonStanding standing, DateTimeOffset now)
    {
        var underFourteen = standing.IsUnderFourteenAt(now);
        if (!purpose.Basis.HasValue)
        {
            return ConsentVerdict.Unknown;
        }

        if (purpose.Basis.Value is not (LawfulBasis.Consent or LawfulBasis.Contract))
        {
            return ConsentVerdict.PermittedByOtherBasis;
        }

        if (underFourteen.IsUnknown)
        {
            return ConsentVerdict.AgeUnknown;
        }

        return purpose.Basis.Value == LawfulBasis.Contract && underFourteen.IsFalse
            ? ConsentVerdict.PermittedByOtherBasis
            : DecideConsent(purpose, oldestValidVersion, position.Decided, standing, now);
    }

    /// <summary>The form that a consent needs from this person now.</summary>
    public static ConsentForm FormFor(ProcessingPurpose purpose, Tri underFourteen) =>
        purpose.RequiresWrittenConsent ? ConsentForm.Written
        : purpose.SeparateReasons != SeparateReasons.None || !underFourteen.IsFalse ? ConsentForm.Separate
        : ConsentForm.General;

    private static ConsentVerdict DecideConsent(ProcessingPurpose purpose, int oldestValidVersion, ConsentEvent? decided, PersonStanding standing, DateTimeOffset now) => decided?.Kind switch
    {
        null => ConsentVerdict.NotGiven,
        ConsentEventKind.Refused => ConsentVerdict.Refused,
        ConsentEventKind.Withdrawn => ConsentVerdict.Withdrawn,
        ConsentEventKind.Expired => ConsentVerdict.Expired,
        ConsentEventKind.Superseded => ConsentVerdict.Superseded,
        ConsentEventKind.Given => DecideGiven(purpose, oldestValidVersion, decided, standing, now),
        _ => ConsentVerdict.Unknown,
    };

    private static ConsentVerdict DecideGiven(ProcessingPurpose purpose, int oldestValidVersion, ConsentEvent given, PersonStanding standing, DateTimeOffset now)
    {
        var underFourteen = standing.IsUnderFourteenAt(now);
        if (given.NoticeVersion < oldestValidVersion)
        {
            return ConsentVerdict.Superseded;
        }

        if (given.ValidUntil <= now)
        {
            return ConsentVerdict.Expired;
        }

        if (underFourteen.IsTrue)
        {
            return given.Guardian is null ? ConsentVerdict.NeedsGuardian : FormVerdict(purpose, given, underFourteen);
        }

        var givenForAChild = given.Guardian is not null || standing.IsUnderFourteenAt(given.At).IsTrue;
        return givenForAChild ? ConsentVerdict.NeedsOwnConsent : FormVerdict(purpose, given, underFourteen);
    }

    private static ConsentVerdict FormVerdict(ProcessingPurpose purpose, ConsentEvent given, Tri underFourteen) =>
        given.Form >= FormFor(purpose, underFourteen) ? ConsentVerdict.Permitted : ConsentVerdict.NeedsStrongerForm;
}
