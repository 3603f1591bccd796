using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Organisation;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.ThirdParties;
using FinAppCompliance.Rules;

namespace FinAppCompliance.RulePacks.Nfra.Governance;

/// <summary>Answers what a licence permits on a day.</summary>
internal static class LicenceScope
{
    /// <summary>Whether the holder's licence is in force on the day and its scope holds the type of business.</summary>
    internal static Tri Permits(this Licence licence, Fact<Ref<ThirdParty>> holder, Fact<BusinessType> business, DateOnly day) =>
        licence.IsInForce(day) & licence.ThirdParty.SameAs(holder) & (business.TryGet(out var type) ? licence.BusinessScope.Contains(type) : Tri.Unknown);

    /// <summary>Names the facts of a licence that decide, up to the first that rules it out.</summary>
    internal static VerdictDraft WithLicence(this VerdictDraft draft, Licence licence, Fact<Ref<ThirdParty>> holder, DateOnly day)
    {
        draft = draft.With("thirdParty", licence.ThirdParty, licence.Id);
        if (licence.ThirdParty.SameAs(holder).IsFalse)
        {
            return draft;
        }

        draft = draft.With("status", licence.Status, licence.Id);
        if ((licence.Status == LicenceStatus.InForce).IsFalse)
        {
            return draft;
        }

        draft = draft.With("validFrom", licence.ValidFrom, licence.Id).With("validThrough", licence.ValidThrough, licence.Id);
        return licence.Validity.Covers(day).IsFalse ? draft : draft.With("businessScope", licence.BusinessScope, licence.Id);
    }

    internal static Tri IsInForce(this Licence licence, DateOnly day) => licence.Status == LicenceStatus.InForce & licence.Validity.Covers(day);

    /// <summary>Whether one of the listed regions covers the asked one.</summary>
    internal static Tri Cover(this FactList<string> regions, string region)
    {
        if (regions.IsUnknown)
        {
            return Tri.Unknown;
        }

        foreach (var outer in regions.Items)
        {
            if (AdministrativeRegion.Covers(outer, region))
            {
                return true;
            }
        }

        return false;
    }
}
