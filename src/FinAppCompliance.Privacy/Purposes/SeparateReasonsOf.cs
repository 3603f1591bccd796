using FinAppCompliance.Domain.Lifecycle;

namespace FinAppCompliance.Privacy.Purposes;

internal static class SeparateReasonsOf
{
    public static SeparateReasons Purpose(ProcessingPurpose purpose)
    {
        var reasons = purpose.IsSensitive ? SeparateReasons.Sensitive : SeparateReasons.None;
        reasons |= purpose.Publishes ? SeparateReasons.Published : SeparateReasons.None;
        reasons |= purpose.UsesPublicPlaceImages ? SeparateReasons.PublicPlaces : SeparateReasons.None;
        foreach (var recipient in purpose.Recipients.Items)
        {
            var receives = recipient.Receives;
            reasons |= recipient.Role is SdkLegalRole.IndependentHandler or SdkLegalRole.Undecided ? SeparateReasons.ProvidedToOthers : SeparateReasons.None;
            reasons |= receives && recipient.IsAbroad ? SeparateReasons.Abroad : SeparateReasons.None;
        }

        return reasons;
    }

    public static bool ContainsAnySensitive(this ReadOnlySpan<InformationUse> uses)
    {
        foreach (var use in uses)
        {
            if (use.Kind.IsSensitive)
            {
                return true;
            }
        }

        return false;
    }

    public static bool ContainsAnyReceiving(this ReadOnlySpan<Recipient> recipients)
    {
        foreach (var recipient in recipients)
        {
            if (recipient.Receives)
            {
                return true;
            }
        }

        return false;
    }
}
