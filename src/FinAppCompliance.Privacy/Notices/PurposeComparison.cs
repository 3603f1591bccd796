using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>Compares one purpose in two notices and derives what follows.</summary>
internal static class PurposeComparison
{
    private const PurposeChanges WantsConsent = PurposeChanges.Goal | PurposeChanges.Manner | PurposeChanges.KindsAdded |
        PurposeChanges.RecipientsWidened | PurposeChanges.RetentionLonger | PurposeChanges.Basis;

    public static RegulatoryReference Told { get; } = PrivacyCitations.Get("PIPL-17");

    /// <summary>Says whether an earlier consent no longer holds, whatever the basis is: a guardian may have consented to a contract's purpose.</summary>
    public static bool BreaksConsent(PurposeChanges changes) => (changes & (WantsConsent | PurposeChanges.Added)) != 0;

    public static PurposeChange Compare(ProcessingPurpose? before, ProcessingPurpose after, bool editorial)
    {
        if (before is null)
        {
            return Conclude(after, PurposeChanges.Added, ChangeConsequence.Reconsent);
        }

        if (before == after)
        {
            return new(after.Id, PurposeChanges.None, ChangeConsequence.Nothing, null);
        }

        var changes = Find(before, after, editorial);
        return Conclude(after, changes, BreaksConsent(changes) ? ChangeConsequence.Reconsent : ChangeConsequence.TellOnly);
    }

    /// <summary>A purpose that rests on another basis than consent needs no consent however it changes.</summary>
    private static PurposeChange Conclude(ProcessingPurpose after, PurposeChanges changes, ChangeConsequence consequence)
    {
        var concluded = consequence == ChangeConsequence.Reconsent && !after.RestsOnConsent ? ChangeConsequence.TellOnly : consequence;
        return new(after.Id, changes, concluded, concluded == ChangeConsequence.Reconsent ? Cite(changes) : Told);
    }

    private static RegulatoryReference Cite(PurposeChanges changes) => PrivacyCitations.Get(
        changes == PurposeChanges.Added ? "PIPL-13"
        : (changes & (PurposeChanges.Goal | PurposeChanges.Manner | PurposeChanges.KindsAdded | PurposeChanges.Basis)) != 0 ? "PIPL-14"
        : (changes & PurposeChanges.RecipientsWidened) != 0 ? "PIPL-23" : "NDR-22");

    public static PurposeChanges Find(ProcessingPurpose before, ProcessingPurpose after, bool editorial)
    {
        var changes = PurposeChanges.None;
        changes |= before.Goal == after.Goal ? 0 : editorial ? PurposeChanges.Wording : PurposeChanges.Goal;
        changes |= before.Manner == after.Manner ? 0 : editorial ? PurposeChanges.Wording : PurposeChanges.Manner;
        changes |= SameConduct(before, after) ? 0 : PurposeChanges.Manner;
        changes |= before.Basis.Equals(after.Basis) ? 0 : PurposeChanges.Basis;
        changes |= FindKinds(before, after) | FindRecipients(before, after) | RetentionComparison.Compare(before.Retention!, after.Retention!);
        return changes == PurposeChanges.None ? PurposeChanges.Wording : changes;
    }

    private static bool SameConduct(ProcessingPurpose before, ProcessingPurpose after) =>
        before.DecidesAutomatically == after.DecidesAutomatically && before.Publishes == after.Publishes &&
        before.UsesPublicPlaceImages == after.UsesPublicPlaceImages && before.RequiresWrittenConsent == after.RequiresWrittenConsent;

    private static PurposeChanges FindKinds(ProcessingPurpose before, ProcessingPurpose after)
    {
        var changes = PurposeChanges.None;
        foreach (var use in after.Information.Items)
        {
            var earlier = Find(before, use.Kind.Code);
            var widened = earlier is null || (use.Kind.IsSensitive && !earlier.Kind.IsSensitive) || (use.IsRequired && !earlier.IsRequired) || use.Source != earlier.Source;
            changes |= widened ? PurposeChanges.KindsAdded : 0;
        }

        foreach (var use in before.Information.Items)
        {
            changes |= Find(after, use.Kind.Code) is null ? PurposeChanges.KindsRemoved : 0;
        }

        return changes;
    }

    private static PurposeChanges FindRecipients(ProcessingPurpose before, ProcessingPurpose after)
    {
        var changes = before.Recipients == after.Recipients ? PurposeChanges.None : PurposeChanges.RecipientsOther;
        foreach (var recipient in after.Recipients.Items)
        {
            changes |= recipient.NeedsSeparateConsent && IsWidened(FindRecipient(before, recipient.Id), recipient) ? PurposeChanges.RecipientsWidened : 0;
        }

        return changes;
    }

    private static bool IsWidened(Recipient? before, Recipient after)
    {
        if (before is null || before.Role != after.Role || before.Country != after.Country || before.Goal != after.Goal || before.Manner != after.Manner)
        {
            return true;
        }

        foreach (var kind in after.Kinds.Items)
        {
            if (!before.Kinds.Contains(kind).IsTrue)
            {
                return true;
            }
        }

        return false;
    }

    private static InformationUse? Find(ProcessingPurpose purpose, string kind)
    {
        foreach (var use in purpose.Information.Items)
        {
            if (string.Equals(use.Kind.Code, kind, StringComparison.Ordinal))
            {
                return use;
            }
        }

        return null;
    }

    private static Recipient? FindRecipient(ProcessingPurpose purpose, string id)
    {
        foreach (var recipient in purpose.Recipients.Items)
        {
            if (string.Equals(recipient.Id, id, StringComparison.Ordinal))
            {
                return recipient;
            }
        }

        return null;
    }
}
