using FinAppCompliance.Domain.Deadlines;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Time;
using FinAppCompliance.Privacy.Citations;
using FinAppCompliance.Privacy.Clocks;
using FinAppCompliance.Privacy.Notices;
using FinAppCompliance.Privacy.Purposes;

namespace FinAppCompliance.Privacy.Transitions;

/// <summary>The end of an application, or its integration into another: what becomes of each purpose, who is told what, and until when.</summary>
/// <remarks>
/// A consent carries over only when goal, manner, kinds, recipients, retention and basis stay and the handler stays, or succeeds it by
/// law (PIPL 14, 22, 23). Collection stops at <see cref="TakesEffectAt"/> once the notices of the application are ended there with
/// <see cref="NoticeHistory.EndingAt"/>; every check denies from then on. Immutable and thread-safe.
/// </remarks>
public sealed class TransitionPlan
{
    private TransitionPlan(
        SealedNotice from, DateTimeOffset takesEffectAt, Fact<DateOnly> tellBy, ClockRule rule, IReadOnlyList<PurposeTransition> purposes, (SealedNotice Notice, HandlerSuccession Succession)? into)
    {
        To = into?.Notice;
        Contents = [.. TransitionContents.Of(into?.Succession)];
        From = from;
        TakesEffectAt = takesEffectAt;
        TellBy = tellBy;
        Rule = rule;
        Purposes = purposes;
    }

    /// <summary>Gets the last notice of the application that goes.</summary>
    public SealedNotice From { get; }

    /// <summary>Gets the notice of the application that stays, as it was compared; null when none stays.</summary>
    public SealedNotice? To { get; }

    /// <summary>Gets what every person is told.</summary>
    public IReadOnlyList<TransitionContent> Contents { get; }

    /// <summary>Gets the id of the transition: the application that goes and the end of its service.</summary>
    public string Id => $"{From.App}@{TakesEffectAt:yyyy-MM-dd'T'HH:mm:ss'Z'}";

    /// <summary>Gets the end of service, in UTC; nothing is collected from this instant on.</summary>
    public DateTimeOffset TakesEffectAt { get; }

    /// <summary>Gets the last day in China on which everyone concerned must have been told; unknown when the calendar cannot tell.</summary>
    public Fact<DateOnly> TellBy { get; }

    /// <summary>Gets the rule of the notice period, which says whose number it is.</summary>
    public ClockRule Rule { get; }

    /// <summary>Gets what becomes of each purpose, in the order of the notice.</summary>
    public IReadOnlyList<PurposeTransition> Purposes { get; }

    /// <summary>Plans the end of an application without a successor.</summary>
    /// <param name="from">Its last notice.</param>
    /// <param name="takesEffectAt">The end of service.</param>
    /// <param name="rules">The clocks; null for the documented defaults.</param>
    public static TransitionPlan Termination(SealedNotice from, DateTimeOffset takesEffectAt, ClockTable? rules = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        return Make(from, takesEffectAt, rules, [.. from.Purposes.Select(static purpose => Ending(purpose))], null);
    }

    /// <summary>Plans the integration of an application into another.</summary>
    /// <param name="from">The last notice of the application that goes.</param>
    /// <param name="to">The notice of the application that stays, as it holds from the integration on.</param>
    /// <param name="successors">Which purpose of the one becomes which of the other; purposes left out end.</param>
    /// <param name="succession">Whether the handler stays the same or another takes over.</param>
    /// <param name="takesEffectAt">The instant of the integration.</param>
    /// <param name="rules">The clocks; null for the documented defaults.</param>
    /// <exception cref="ArgumentException">A purpose in <paramref name="successors"/> does not stand in its notice.</exception>
    public static TransitionPlan Integration(
        SealedNotice from, SealedNotice to, IReadOnlyDictionary<PurposeId, PurposeId> successors, HandlerSuccession succession, DateTimeOffset takesEffectAt, ClockTable? rules = null)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(successors);
        foreach (var (old, next) in successors)
        {
            if (from.Find(old) is null || to.Find(next) is null)
            {
                throw new ArgumentException($"'{old}' becomes '{next}', but one of them does not stand in its notice; name purposes of the two notices", nameof(successors));
            }
        }

        return Make(from, takesEffectAt, rules, [.. from.Purposes.Select(purpose => successors.TryGetValue(purpose.Id, out var next) ? Moving(purpose, to.Find(next)!, succession) : Ending(purpose))], (to, succession));
    }

    /// <summary>Says whether anything may still be collected for the application.</summary>
    /// <param name="instant">The instant.</param>
    public bool MayCollectAt(DateTimeOffset instant) => instant < TakesEffectAt;

    /// <summary>Returns what one person is told, a line for each purpose that concerns the person.</summary>
    /// <param name="concerned">The purposes for which something of the person is processed; those not in the notice are ignored.</param>
    /// <param name="language">The language.</param>
    public string MessageFor(IEnumerable<PurposeId> concerned, Language language)
    {
        ArgumentNullException.ThrowIfNull(concerned);
        var wanted = concerned.ToHashSet();
        return string.Concat(Purposes.Where(purpose => wanted.Contains(purpose.From)).Select(purpose => purpose.Describe().In(language) + "\n"));
    }

    /// <summary>Returns the clock of telling everyone concerned, for a due list.</summary>
    /// <param name="toldAt">When the last of them was told; absent while somebody was not, unknown while that is not known.</param>
    public Clock ClockOf(Fact<DateTimeOffset> toldAt) => new()
    {
        CaseId = Id,
        Rule = Rule,
        StartedAt = TakesEffectAt,
        Due = TellBy.TryGet(out var day) ? new Deadline(ChinaStandardTime.StartOf(day.AddDays(1)), IncludesEnd: false) : Fact<Deadline>.Unknown,
        MetAt = toldAt,
    };

    private static TransitionPlan Make(
        SealedNotice from, DateTimeOffset takesEffectAt, ClockTable? rules, IReadOnlyList<PurposeTransition> purposes, (SealedNotice Notice, HandlerSuccession Succession)? into)
    {
        var rule = (rules ?? new ClockTable()).Get(DeadlineIds.TransitionNotice);
        return new(from, takesEffectAt.ToUniversalTime(), rule.Limit.Before(ChinaStandardTime.DateOf(takesEffectAt), ChineseWorkingCalendar.BuiltIn), rule, purposes, into);
    }

    private static PurposeTransition Ending(ProcessingPurpose purpose) =>
        new(purpose.Title!, purpose.Id, null, ConsentFate.Ends, PurposeChanges.None, PrivacyCitations.Get("N99-09.4"));

    private static PurposeTransition Moving(ProcessingPurpose before, ProcessingPurpose after, HandlerSuccession succession)
    {
        var changes = PurposeComparison.Find(before, after, editorial: false);
        var (fate, requirement) = !after.RestsOnConsent ? (ConsentFate.NoConsentNeeded, "PIPL-17")
            : !before.RestsOnConsent ? (ConsentFate.AskedAfresh, "PIPL-13")
            : succession == HandlerSuccession.AnotherHandler ? (ConsentFate.AskedAfresh, "PIPL-23")
            : PurposeComparison.BreaksConsent(changes) ? (ConsentFate.AskedAfresh, "PIPL-14")
            : (ConsentFate.CarriesOver, succession == HandlerSuccession.LegalSuccessor ? "PIPL-22" : "PIPL-17");
        return new(before.Title!, before.Id, after.Id, fate, changes, PrivacyCitations.Get(requirement));
    }
}
