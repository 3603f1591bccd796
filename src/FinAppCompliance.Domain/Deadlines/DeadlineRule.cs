using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>One deadline as data: what is due to whom, how long from what, from which grade, for whom, whose number it is, and on which article it rests.</summary>
/// <remarks>One line of <see cref="DeadlineTable"/>. Immutable and thread-safe; equality is by value.</remarks>
public sealed record DeadlineRule
{
    /// <summary>Gets the id, such as <c>dsm-69-first</c>; compared ordinally.</summary>
    public required string Id { get; init; }

    /// <summary>Gets what is due.</summary>
    public required BilingualText Duty { get; init; }

    /// <summary>Gets for whom it is due.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>Gets the event from which it is counted.</summary>
    public required DeadlineStart Start { get; init; }

    /// <summary>Gets the event whose day decides whether the duty had come into force; the one from which it is counted unless stated.</summary>
    public DeadlineStart ArisesFrom
    {
        get => field == DeadlineStart.Unstated ? Start : field;
        init;
    }

    /// <summary>Gets whether it lies before or after its event.</summary>
    public DeadlineDirection Direction { get; init; }

    /// <summary>Gets the length; zero minutes where a fixed day of each year is due.</summary>
    public TimeLimit Length { get; init; }

    /// <summary>Gets the day of each year on which it ends; null where a length counts.</summary>
    public YearlyDay? Yearly { get; init; }

    /// <summary>Gets the form asked for; one without a kind when any report to the addressee will do.</summary>
    public ReportForm Form { get; init; } = new();

    /// <summary>Gets the grade from which an incident triggers it; null when no grade does.</summary>
    public GradeTrigger? Trigger { get; init; }

    /// <summary>Gets which kinds of institution the regulation binds.</summary>
    public InstitutionScope Scope { get; init; }

    /// <summary>Gets whose number the length is; the institution's where the law only says promptly, at once or periodically.</summary>
    public LimitKind Kind { get; init; } = LimitKind.Legal;

    /// <summary>Gets what an institution may set; null where a regulation states the number.</summary>
    public DeadlineBounds? Bounds { get; init; }

    /// <summary>Gets the longest extension that another person may approve; null when it cannot be extended.</summary>
    public TimeLimit? LongestExtension { get; init; }

    /// <summary>Gets the length in other words than its amount and unit; null for those.</summary>
    public BilingualText? Wording { get; init; }

    /// <summary>Gets the article on which the duty rests.</summary>
    public required RegulatoryReference Citation { get; init; }

    /// <summary>Gets whether the citation was seen in some text; an unconfirmed deadline is shown, and never claimed as a breach.</summary>
    public bool IsConfirmed => Citation.IsVerified;

    /// <summary>Gets the first day on which the duty applies; null when no day of commencement was seen.</summary>
    public DateOnly? CommencesOn => Citation.EffectiveFrom;

    /// <summary>Gets how its time is counted.</summary>
    public DeadlineClock Clock => Yearly is not null ? DeadlineClock.YearlyDay : Length.Unit switch
    {
        TimeUnit.Minutes or TimeUnit.Hours => DeadlineClock.ElapsedTime,
        TimeUnit.WorkingDays => DeadlineClock.WorkingDays,
        _ => DeadlineClock.CalendarTime,
    };

    /// <summary>Gets the length for a reader, in both languages.</summary>
    public BilingualText LengthText => Wording ?? (Yearly is { } day ? new($"每年{day.Month}月{day.Day}日前", $"by {day.Month:00}-{day.Day:00} of each year") : Length.Describe());

    /// <summary>Gets whose number it is and how sure, for a reader.</summary>
    public BilingualText Basis => BasisOf(Kind, Citation);

    /// <summary>Returns whose number it is and how sure, for a reader.</summary>
    /// <param name="kind">Whose number it is.</param>
    /// <param name="citation">The article on which it rests.</param>
    public static BilingualText BasisOf(LimitKind kind, RegulatoryReference citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return (kind, citation.IsVerified) switch
        {
            (LimitKind.Legal, true) => new($"法定时限（{citation.Requirement}）", $"legal limit ({citation.Requirement})"),
            (LimitKind.Legal, false) => new($"法规时限，未核实（{citation.Requirement}）", $"limit of a regulation, unconfirmed ({citation.Requirement})"),
            (_, true) => new($"本机构时限，法规未规定数字（{citation.Requirement}）", $"limit of the institution, the rule states no number ({citation.Requirement})"),
            _ => new($"本机构时限，依据未核实（{citation.Requirement}）", $"limit of the institution, the rule is unconfirmed ({citation.Requirement})"),
        };
    }

    /// <summary>Says whether the duty had come into force when its event happened.</summary>
    /// <param name="instant">When the event happened.</param>
    public bool AppliesAt(DateTimeOffset instant) => Citation.AppliesOn(ChinaStandardTime.DateOf(instant));

    /// <summary>Returns the last moment that is in time.</summary>
    /// <param name="start">When the event happened from which it is counted.</param>
    /// <param name="calendar">The working calendar; only asked for working days.</param>
    /// <returns>The end; unknown when the calendar lacks a year, or when a length does not count forwards.</returns>
    public Fact<Deadline> DueFrom(DateTimeOffset start, IWorkingCalendar calendar) =>
        Direction == DeadlineDirection.After && Yearly is null ? Length.From(start, calendar) : Fact<Deadline>.Unknown;

    /// <summary>Returns the deadline with a number that the institution sets.</summary>
    /// <param name="amount">The amount, in the unit of the deadline.</param>
    /// <exception cref="InvalidOperationException">A regulation states the number.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is out of bounds.</exception>
    public DeadlineRule WithOwn(int amount)
    {
        if (Bounds is not { } bounds)
        {
            throw new InvalidOperationException($"'{Id}' is a number of the law ({Citation.Requirement}) and cannot be set");
        }

        if (!bounds.Allow(amount))
        {
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"'{Id}' may be set from {new TimeLimit(bounds.Least, Length.Unit)} to {new TimeLimit(bounds.Most, Length.Unit)}");
        }

        return this with { Length = new(amount, Length.Unit) };
    }

    /// <summary>Returns the id, the length and the basis in English.</summary>
    public override string ToString() => $"{Id}: {LengthText.En}, {Basis.En}";
}
