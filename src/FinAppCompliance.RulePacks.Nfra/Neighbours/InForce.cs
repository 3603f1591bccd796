using FinAppCompliance.Domain.DataSecurity;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.RulePacks.Nfra.Timing;

namespace FinAppCompliance.RulePacks.Nfra.Neighbours;

/// <summary>Says whether a notice or a grant is in force on a day; several duties ask the same.</summary>
internal static class InForce
{
    /// <summary>Whether a notice is published and has not ended.</summary>
    internal static Tri IsCurrent(PrivacyNotice notice, DateOnly day) =>
        notice.PublishedOn.IsBy(day) & !notice.EffectiveUntil.IsBy(day);

    /// <summary>Whether a grant is neither revoked nor ended.</summary>
    internal static Tri IsInForce(AccessGrant grant, DateOnly day) =>
        !grant.RevokedOn.IsBy(day) & !grant.ValidUntil.IsBy(day);
}
