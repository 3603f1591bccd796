using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Citations;

namespace FinAppCompliance.Privacy.Consents;

internal static class VerdictReasons
{
    public static RegulatoryReference Cite(ConsentVerdict verdict) => PrivacyCitations.Get(verdict switch
    {
        ConsentVerdict.Refused => "AUD-3.2",
        ConsentVerdict.Withdrawn => "PIPL-15",
        ConsentVerdict.Expired => "NDR-22",
        ConsentVerdict.Superseded => "PIPL-14",
        ConsentVerdict.NeedsGuardian or ConsentVerdict.NeedsOwnConsent or ConsentVerdict.AgeUnknown => "PIPL-31",
        ConsentVerdict.NeedsStrongerForm => "PIPL-29",
        ConsentVerdict.NoNotice => "PIPL-17",
        ConsentVerdict.ServiceEnded => "DSM-25",
        _ => "PIPL-13",
    });

    public static BilingualText Explain(ConsentVerdict verdict) => Labels.Of(Enum.IsDefined(verdict) ? verdict : ConsentVerdict.Unknown);
}
