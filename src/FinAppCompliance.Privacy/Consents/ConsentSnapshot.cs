using FinAppCompliance.Domain.PersonalInformation;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Consents;

/// <summary>The decisions for one person and one application, loaded once and then asked without any input or output.</summary>
/// <remarks>
/// Asking allocates nothing. Names no person. Valid until <see cref="StaleAfter"/>, and as long as no event was added: keep it
/// for one request, not longer. Immutable and thread-safe.
/// </remarks>
public sealed class ConsentSnapshot
{
    private readonly NoticeEdition? _edition;
    private readonly SnapshotEntry[] _entries;
    private readonly ConsentVerdict _otherwise;

    private ConsentSnapshot(NoticeEdition? edition, SnapshotEntry[] entries, ConsentVerdict otherwise)
    {
        _edition = edition;
        _entries = entries;
        _otherwise = otherwise;
    }

    /// <summary>Gets the instant for which the decisions were made, in UTC.</summary>
    public DateTimeOffset AsOf { get; private init; }

    /// <summary>Gets the first instant at which a decision may change by itself, in UTC; null for never.</summary>
    public DateTimeOffset? StaleAfter { get; private init; }

    /// <summary>Gets whether the stores could not be read, so that everything is denied.</summary>
    public bool IsUnavailable => _otherwise == ConsentVerdict.StoreUnavailable;

    /// <summary>Returns the decision for a purpose, as of the instant of loading.</summary>
    /// <param name="purpose">The purpose.</param>
    public ConsentDecision this[PurposeId purpose]
    {
        get
        {
            var position = _edition is null ? -1 : _edition.Index.Find(purpose);
            return position < 0
                ? new(purpose, _otherwise, null, 0, AsOf)
                : _entries[position].ToDecision(purpose, AsOf);
        }
    }

    /// <summary>Says whether a purpose may be pursued, as of the instant of loading.</summary>
    /// <param name="purpose">The purpose.</param>
    public bool Permits(PurposeId purpose)
    {
        var position = _edition is null ? -1 : _edition.Index.Find(purpose);
        return position >= 0 && _entries[position].Permits;
    }

    /// <summary>Says whether every one of several purposes may be pursued; false for none at all.</summary>
    /// <param name="purposes">The purposes.</param>
    public bool PermitsAll(ReadOnlySpan<PurposeId> purposes)
    {
        foreach (var purpose in purposes)
        {
            if (!Permits(purpose))
            {
                return false;
            }
        }

        return !purposes.IsEmpty;
    }

    /// <summary>Returns the decision for a purpose at an instant; denies when the snapshot may be out of date by then.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <param name="now">The instant.</param>
    public ConsentDecision Check(PurposeId purpose, DateTimeOffset now) => now >= StaleAfter
        ? new(purpose, ConsentVerdict.SnapshotStale, null, 0, AsOf)
        : this[purpose];

    internal static ConsentSnapshot Unavailable(DateTimeOffset now) => new(null, [], ConsentVerdict.StoreUnavailable) { AsOf = now };

    internal static ConsentSnapshot Take(ConsentView view)
    {
        var edition = view.Edition;
        var entries = edition is null ? [] : new SnapshotEntry[edition.Purposes.Length];
        var consents = Fold(view, edition, entries.Length);
        for (var position = 0; position < entries.Length; position++)
        {
            entries[position] = SnapshotEntry.Of(view.Decide(edition!, position, consents[position]));
        }

        return new(edition, entries, view.IsEnded ? ConsentVerdict.ServiceEnded : ConsentVerdict.NoNotice)
        {
            AsOf = view.Effective,
            StaleAfter = view.NextChange(),
        };
    }

    /// <summary>Folds all purposes in one pass over the history.</summary>
    private static ConsentPosition[] Fold(ConsentView view, NoticeEdition? edition, int count)
    {
        var consents = new ConsentPosition[count];
        foreach (var occurred in view.History.Span)
        {
            var position = edition?.Index.Find(occurred.Purpose) ?? -1;
            if (position >= 0)
            {
                consents[position].Apply(occurred);
            }
        }

        return consents;
    }
}
