namespace FinAppCompliance.Domain.Rectifications;

/// <summary>Says which step may follow in which state, and the state it leads to.</summary>
internal static class RectificationTable
{
    /// <summary>Returns the state after a step; null when the step may not be taken.</summary>
    /// <param name="from">The state; null before it was opened.</param>
    /// <param name="isPassed">Whether the last verification passed.</param>
    /// <param name="action">The step.</param>
    internal static RectificationState? After(RectificationState? from, bool isPassed, RectificationAction action) => (from, action) switch
    {
        (null, RectificationAction.Open) => RectificationState.NotStarted,
        (RectificationState.NotStarted or RectificationState.Postponed, RectificationAction.Start) => RectificationState.InProgress,
        (RectificationState.NotStarted or RectificationState.InProgress or RectificationState.Continuous or RectificationState.Postponed,
            RectificationAction.Postpone) => RectificationState.Postponed,
        (RectificationState.NotStarted or RectificationState.InProgress or RectificationState.Postponed, RectificationAction.Continue)
            => RectificationState.Continuous,
        (RectificationState.InProgress or RectificationState.Continuous or RectificationState.Postponed, RectificationAction.Submit)
            => RectificationState.MostlyDone,
        (RectificationState.MostlyDone, RectificationAction.Pass) when !isPassed => RectificationState.MostlyDone,
        (RectificationState.MostlyDone, RectificationAction.Return) => RectificationState.InProgress,
        (RectificationState.MostlyDone, RectificationAction.Close) when isPassed => RectificationState.Done,
        (RectificationState.Done, RectificationAction.Reopen) => RectificationState.InProgress,
        _ => null,
    };
}
