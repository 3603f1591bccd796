namespace FinAppCompliance.Privacy.Clocks;

/// <summary>The time limits that the institution sets itself, because the rules say only "promptly" or "at once". None of them is law.</summary>
public sealed class ClockOptions
{
    /// <summary>Gets or sets the working days for answering a rights request; 15 unless set, 1 to 15.</summary>
    /// <remarks>PIPL 50 and NDR 23 state no number. 15 is the most that AUD 6.3 is understood to allow, which is unconfirmed.</remarks>
    public int RequestWorkingDays { get; set; } = 15;

    /// <summary>Gets or sets the most working days by which another person may extend that time; 15 unless set, 0 to 15.</summary>
    /// <remarks>An extension never moves a limit of a regulation that knows none.</remarks>
    public int RequestExtensionWorkingDays { get; set; } = 15;

    /// <summary>Gets or sets the hours that "at once" means after a leak (PIPL 57, DSM 63); 24 unless set, 1 to 72.</summary>
    public int AtOnceHours { get; set; } = 24;

    /// <summary>Gets or sets the days before an application ends by which its users are told; 30 unless set, 1 to 180.</summary>
    /// <remarks>N99 9 and QA 6.5 want users told and state no number.</remarks>
    public int TransitionNoticeDays { get; set; } = 30;

    internal IReadOnlyList<string> FindObstacles()
    {
        var obstacles = new List<string>();
        Bound(obstacles, nameof(RequestWorkingDays), RequestWorkingDays, 1, 15);
        Bound(obstacles, nameof(RequestExtensionWorkingDays), RequestExtensionWorkingDays, 0, 15);
        Bound(obstacles, nameof(AtOnceHours), AtOnceHours, 1, 72);
        Bound(obstacles, nameof(TransitionNoticeDays), TransitionNoticeDays, 1, 180);
        return obstacles;
    }

    private static void Bound(List<string> obstacles, string name, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            obstacles.Add($"{name} is {value}; set {least} to {most}");
        }
    }
}
