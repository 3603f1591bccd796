using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Says whether a notice, a grant or a consent is in force; several duties ask the same.</summary>
internal static class InForce
{
    /// <summary>Whether a notice is published and has not ended.</summary>
    internal static Tri IsCurrent(PrivacyNotice notice, DateOnly day) =>
        notice.PublishedOn.IsBy(day) & !notice.EffectiveThrough.HasPassedBy(day);

    /// <summary>Whether a grant is neither revoked nor ended.</summary>
    internal static Tri IsInForce(AccessGrant grant, DateOnly day) =>
        !grant.RevokedOn.IsBy(day) & !grant.ValidThrough.HasPassedBy(day);

    /// <summary>Whether a consent was given by an act of the person and is not withdrawn; what is recorded for later has not happened.</summary>
    internal static Tri IsInForce(Consent consent, DateTimeOffset asOf) =>
        consent.GivenAt.IsBy(asOf) & !consent.WithdrawnAt.IsBy(asOf) & !(consent.Way == ConsentWay.Silence | consent.Way == ConsentWay.DefaultTick);
}
