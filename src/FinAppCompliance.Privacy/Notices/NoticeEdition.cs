using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Notices;

/// <summary>A published notice together with the oldest version whose consents still hold under it, for each purpose.</summary>
internal sealed class NoticeEdition
{
    private readonly int[] _floors;

    private NoticeEdition(SealedNotice notice, NoticeDifference difference, int[] floors)
    {
        Notice = notice;
        Difference = difference;
        _floors = floors;
        Index = new([.. notice.Content.Purposes.Select(static purpose => purpose.Id)]);
        Purposes = [.. notice.Content.Purposes];
    }

    public SealedNotice Notice { get; }

    /// <summary>Gets the difference from the edition before.</summary>
    public NoticeDifference Difference { get; }

    public PurposeIndex Index { get; }

    public ProcessingPurpose[] Purposes { get; }

    public static NoticeEdition After(NoticeEdition? before, SealedNotice notice)
    {
        var difference = NoticeDifference.Between(before?.Notice, notice);
        var floors = new int[notice.Content.Purposes.Count];
        for (var position = 0; position < floors.Length; position++)
        {
            var change = difference.Changes[position];
            var earlier = before?.Index.Find(change.Purpose) ?? -1;
            floors[position] = earlier < 0 || PurposeComparison.BreaksConsent(change.Changes) ? notice.Version : before!._floors[earlier];
        }

        return new(notice, difference, floors);
    }

    /// <summary>Returns the oldest version whose consents still hold for the purpose at a position.</summary>
    public int FloorAt(int position) => _floors[position];
}
