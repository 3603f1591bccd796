using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>What changed from one notice to the next, and for which purposes consent is needed afresh.</summary>
/// <remarks>Computed from content alone, in the order of the new notice, removed purposes last. Immutable and thread-safe.</remarks>
public sealed class NoticeDifference
{
    private NoticeDifference(IReadOnlyList<PurposeChange> changes, bool frameChanged)
    {
        Changes = changes;
        FrameChanged = frameChanged;
    }

    /// <summary>Gets one entry for every purpose of either notice.</summary>
    public IReadOnlyList<PurposeChange> Changes { get; }

    /// <summary>Gets whether something outside the purposes changed, such as a contact; persons are told, consents stay.</summary>
    public bool FrameChanged { get; }

    /// <summary>Gets the purposes whose earlier consents no longer hold.</summary>
    public IReadOnlyList<PurposeId> Reconsent => Purposes(ChangeConsequence.Reconsent);

    /// <summary>Gets the purposes of which persons must only be told.</summary>
    public IReadOnlyList<PurposeId> TellOnly => Purposes(ChangeConsequence.TellOnly);

    /// <summary>Gets whether persons must be told anything.</summary>
    public bool MustTell => FrameChanged || Changes.Any(static change => change.Consequence != ChangeConsequence.Nothing);

    /// <summary>Computes the difference.</summary>
    /// <param name="before">The earlier notice; null when there is none, and then everything is new.</param>
    /// <param name="after">The later notice, of the same application.</param>
    /// <exception cref="ArgumentException">The notices belong to two applications.</exception>
    public static NoticeDifference Between(SealedNotice? before, SealedNotice after)
    {
        ArgumentNullException.ThrowIfNull(after);
        if (before is not null && before.App != after.App)
        {
            throw new ArgumentException($"the notices belong to '{before.App}' and '{after.App}'; compare notices of one application", nameof(after));
        }

        var changes = new List<PurposeChange>(after.Content.Purposes.Count);
        foreach (var purpose in after.Content.Purposes.Items)
        {
            changes.Add(PurposeComparison.Compare(before?.Find(purpose.Id), purpose, IsEditorial(after, purpose.Id)));
        }

        foreach (var purpose in before is null ? [] : before.Content.Purposes.Items)
        {
            if (after.Find(purpose.Id) is null)
            {
                changes.Add(new(purpose.Id, PurposeChanges.Removed, ChangeConsequence.TellOnly, PurposeComparison.Told));
            }
        }

        return new(changes, before is not null && !SameFrame(before.Content, after.Content));
    }

    private static bool IsEditorial(SealedNotice notice, PurposeId purpose)
    {
        foreach (var change in notice.Content.EditorialChanges.Items)
        {
            if (change.Purpose == purpose)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SameFrame(NoticeDraft before, NoticeDraft after) => before == after with
    {
        Version = before.Version,
        EffectiveFrom = before.EffectiveFrom,
        Purposes = before.Purposes,
        EditorialChanges = before.EditorialChanges,
    };

    private PurposeId[] Purposes(ChangeConsequence consequence) =>
        [.. Changes.Where(change => change.Consequence == consequence).Select(static change => change.Purpose)];
}
