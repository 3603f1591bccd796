using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;
using FinAppCompliance.Domain.Regulation;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Deadlines;

/// <summary>Who must be told of an incident by when, and how that stands.</summary>
/// <remarks>Immutable and thread-safe; equality is by value.</remarks>
public sealed record IncidentNotification
{
    /// <summary>Gets the deadline, with the institution's number where the law states none.</summary>
    public required DeadlineRule Rule { get; init; }

    /// <summary>Gets who must be told.</summary>
    public Addressee Addressee => Rule.Addressee;

    /// <summary>Gets what is due.</summary>
    public BilingualText Duty => Rule.Duty;

    /// <summary>Gets the article on which it rests.</summary>
    public RegulatoryReference Citation => Rule.Citation;

    /// <summary>Gets whose number the time is.</summary>
    public LimitKind LimitKind => Rule.Kind;

    /// <summary>Gets from when the time runs, in UTC; absent while that has not happened, unknown when a fact is missing.</summary>
    public Fact<DateTimeOffset> Start { get; init; }

    /// <summary>Gets the last moment that is in time; unknown when the start is, or when the working calendar lacks the year.</summary>
    public Fact<Deadline> Due { get; init; }

    /// <summary>Gets when they were told, in UTC; absent when no report or notice on record shows it, unknown when one may.</summary>
    public Fact<DateTimeOffset> DoneAt { get; init; }

    /// <summary>Gets the id of the report that shows it; null when none does.</summary>
    public string? ReportId { get; init; }

    /// <summary>Gets the authority's receipt for that report; absent for none.</summary>
    public Fact<string> Receipt { get; init; } = Fact<string>.Absent;

    /// <summary>Gets how it stands.</summary>
    public NotificationState State { get; init; }

    /// <summary>Gets by how much it is late: until it was done, or until the instant of the question; null unless it is late.</summary>
    public TimeSpan? Lateness { get; init; }

    /// <summary>Gets the names of the facts that are missing or contradict each other; empty unless it is undetermined.</summary>
    public FactList<string> MissingFacts { get; init; } = FactList<string>.Empty;

    /// <summary>Returns the deadline, how it stands and its end.</summary>
    public override string ToString() => $"{Rule.Id}: {State}, due {Due}";
}
