using FinAppCompliance.Domain.Deadlines;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>The time limits that the institution sets itself, because the rules say only "promptly" or "at once". None of them is law.</summary>
/// <remarks>Defaults and bounds are those of <see cref="DeadlineTable"/>.</remarks>
public sealed class ClockOptions
{
    private static readonly string[] AtOnce = [DeadlineIds.LeakOffice, DeadlineIds.LeakRegulator, DeadlineIds.LeakPersons, DeadlineIds.DataPolice, DeadlineIds.DataUsers];

    /// <summary>Gets or sets the working days for answering a rights request; 15 unless set, 1 to 15.</summary>
    /// <remarks>PIPL 50 and NDR 23 state no number. 15 is the most that AUD 6.3 is understood to allow, which is unconfirmed.</remarks>
    public int RequestWorkingDays { get; set; } = DefaultOf(DeadlineIds.RequestOwn);

    /// <summary>Gets or sets the most working days by which another person may extend that time; 15 unless set, 0 to 15.</summary>
    /// <remarks>An extension never moves a limit of a regulation that knows none.</remarks>
    public int RequestExtensionWorkingDays { get; set; } = DeadlineTable.Get(DeadlineIds.RequestOwn).LongestExtension!.Value.Amount;

    /// <summary>Gets or sets the hours that "at once" means after a leak (PIPL 57, DSM 63) and after an especially major incident (DSM 69); 24 unless set, 1 to 72.</summary>
    public int AtOnceHours { get; set; } = DefaultOf(DeadlineIds.LeakOffice);

    /// <summary>Gets or sets the days before an application ends by which its users are told; 30 unless set, 8 to 180.</summary>
    /// <remarks>N99 9 and QA 6.5 want users told and state no number.</remarks>
    public int TransitionNoticeDays { get; set; } = DefaultOf(DeadlineIds.TransitionNotice);

    internal IReadOnlyList<string> FindObstacles()
    {
        var obstacles = new List<string>();
        Bound(obstacles, nameof(RequestWorkingDays), RequestWorkingDays, BoundsOf(DeadlineIds.RequestOwn));
        Bound(obstacles, nameof(RequestExtensionWorkingDays), RequestExtensionWorkingDays, new(0, DeadlineTable.Get(DeadlineIds.RequestOwn).LongestExtension!.Value.Amount));
        Bound(obstacles, nameof(AtOnceHours), AtOnceHours, BoundsOf(DeadlineIds.LeakOffice));
        Bound(obstacles, nameof(TransitionNoticeDays), TransitionNoticeDays, BoundsOf(DeadlineIds.TransitionNotice));
        return obstacles;
    }

    internal OwnDeadlines ToOwn() => AtOnce.Aggregate(
        OwnDeadlines.Default.With(DeadlineIds.RequestOwn, RequestWorkingDays).With(DeadlineIds.TransitionNotice, TransitionNoticeDays),
        (own, id) => own.With(id, AtOnceHours));

    private static int DefaultOf(string id) => DeadlineTable.Get(id).Length.Amount;

    private static DeadlineBounds BoundsOf(string id) => DeadlineTable.Get(id).Bounds!.Value;

    private static void Bound(List<string> obstacles, string name, int value, DeadlineBounds bounds)
    {
        if (!bounds.Allow(value))
        {
            obstacles.Add($"{name} is {value}; set {bounds.Least} to {bounds.Most}");
        }
    }
}
