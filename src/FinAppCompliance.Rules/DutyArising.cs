using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Register;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules;

/// <summary>Says what dates a duty, so that a law applies by the day of the event and not by the day of the question.</summary>
/// <remarks>
/// A duty that an event of the subject gives rise to is left aside when the event lies before the main citation came into force or
/// after it went out of force, and cannot be told when the day of the event is not known. Immutable and thread-safe.
/// </remarks>
public sealed class DutyArising
{
    private DutyArising(Type? subjectType, string fact, Delegate? day, BilingualText text)
    {
        SubjectType = subjectType;
        Fact = fact;
        Day = day;
        Text = text;
    }

    /// <summary>Gets the duty that holds on every day while its citation is in force, such as to keep a ledger.</summary>
    public static DutyArising Standing { get; } = new(null, string.Empty, null, new("常设义务，施行期间持续适用", "a standing duty: it holds on every day while the law is in force"));

    /// <summary>Gets the name of the fact that dates the duty; empty for a standing duty.</summary>
    public string Fact { get; }

    /// <summary>Gets how the duty is dated, for readers.</summary>
    public BilingualText Text { get; }

    /// <summary>Gets whether no event of the subject dates the duty.</summary>
    public bool IsStanding => Day is null && !IsOfEach;

    /// <summary>Gets whether the duty arises anew from each of several records that the rule looks through.</summary>
    public bool IsOfEach { get; private init; }

    internal Type? SubjectType { get; }

    internal Delegate? Day { get; }

    /// <summary>A duty that an instant of the subject gives rise to, such as the occurrence of an incident.</summary>
    /// <typeparam name="TSubject">The kind of record that the rule judges.</typeparam>
    /// <param name="fact">The name of the fact, such as <c>occurredAt</c>.</param>
    /// <param name="instant">Returns the fact; absent means that it has not happened, and the rule itself says what that means.</param>
    public static DutyArising At<TSubject>(string fact, Func<TSubject, Fact<DateTimeOffset>> instant)
        where TSubject : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(instant);
        return By<TSubject>(fact, (in context) => DayOf(instant(context.Subject)));
    }

    /// <summary>A duty that a day of the subject gives rise to, such as the signing of a contract.</summary>
    /// <typeparam name="TSubject">The kind of record that the rule judges.</typeparam>
    /// <param name="fact">The name of the fact, such as <c>signedOn</c>.</param>
    /// <param name="day">Returns the fact; absent means that it has not happened, and the rule itself says what that means.</param>
    public static DutyArising On<TSubject>(string fact, Func<TSubject, Fact<DateOnly>> day)
        where TSubject : RegisterRecord
    {
        ArgumentNullException.ThrowIfNull(day);
        return By<TSubject>(fact, (in context) => day(context.Subject));
    }

    /// <summary>A duty that a fact around the subject gives rise to.</summary>
    /// <typeparam name="TSubject">The kind of record that the rule judges.</typeparam>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="day">Finds the day; it reads only what the rule declares.</param>
    public static DutyArising By<TSubject>(string fact, DutyDay<TSubject> day)
        where TSubject : RegisterRecord
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fact);
        ArgumentNullException.ThrowIfNull(day);
        return new(typeof(TSubject), fact, day, new($"自事件之日起适用（{fact}）", $"by the day of the event ({fact})"));
    }

    /// <summary>A duty that arises anew from each of several records, each with a day of its own; the rule asks <see cref="RuleContext{TSubject}.ArisesInForce(Fact{DateOnly})"/> for each.</summary>
    /// <param name="fact">The name of the fact that dates each, such as <c>releasedAt</c>.</param>
    public static DutyArising OfEach(string fact)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fact);
        return new(null, fact, null, new($"逐项自事件之日起适用（{fact}）", $"each by the day of its event ({fact})")) { IsOfEach = true };
    }

    /// <summary>Turns an instant into its legal date in China, keeping unknown and absent.</summary>
    /// <param name="instant">The instant.</param>
    public static Fact<DateOnly> DayOf(Fact<DateTimeOffset> instant) =>
        instant.TryGet(out var known) ? ChinaStandardTime.DateOf(known) : instant.IsAbsent ? Fact<DateOnly>.Absent : Fact<DateOnly>.Unknown;

    /// <summary>Returns how the duty is dated, in English.</summary>
    public override string ToString() => Text.En;
}
