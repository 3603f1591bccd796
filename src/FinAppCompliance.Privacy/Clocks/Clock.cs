using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Privacy.Clocks;

/// <summary>One time limit of one case: from when it runs, when it ends, and when it was met.</summary>
/// <remarks>Derived from a case and never stored. Immutable and thread-safe; equality is by value.</remarks>
public sealed record Clock
{
    /// <summary>Gets the id of the case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Gets the rule.</summary>
    public required ClockRule Rule { get; init; }

    /// <summary>Gets which of several clocks of the same rule it is, from zero; more than zero for progress reports only.</summary>
    public int Ordinal { get; init; }

    /// <summary>Gets the instant from which it runs, in UTC; unknown when the fact is missing.</summary>
    public Fact<DateTimeOffset> StartedAt { get; init; }

    /// <summary>Gets the end; unknown when the start is, or when the working calendar lacks the year.</summary>
    public Fact<Deadline> Due { get; init; }

    /// <summary>Gets the year whose holiday arrangements the working calendar lacks, so that the end is unknown; null when that is not the cause.</summary>
    public int? MissingYear { get; init; }

    /// <summary>Gets the latest moment at which it can end, as when an incident cannot have happened after its discovery.</summary>
    /// <remarks>The end itself where that is known; unknown where no bound is.</remarks>
    public Fact<Deadline> DueAtLatest
    {
        get => Due.HasValue ? Due : field;
        init;
    }

    /// <summary>Gets when what is due was done, in UTC; absent while it is not.</summary>
    public Fact<DateTimeOffset> MetAt { get; init; } = Fact<DateTimeOffset>.Absent;

    /// <summary>Gets whether a missing fact leaves open that the rule applies at all; the clock runs until it is shown that it does not.</summary>
    public bool IsPossibleOnly { get; init; }

    /// <summary>Gets whether what is due was not done yet.</summary>
    public bool IsOpen => !MetAt.HasValue;

    /// <summary>Says how the clock stands at an instant; what was done later does not count yet.</summary>
    /// <param name="instant">The instant.</param>
    public ClockState StateAt(DateTimeOffset instant)
    {
        var done = MetAt.TryGet(out var at) && at <= instant;
        var judged = done ? at : instant;
        if (Due.TryGet(out var due))
        {
            return (done, due.IsMetAt(judged)) switch
            {
                (true, true) => ClockState.Met,
                (true, false) => ClockState.MetLate,
                (false, true) => ClockState.Running,
                _ => MetAt.IsUnknown ? ClockState.Undetermined : ClockState.Overdue,
            };
        }

        // The end is not known, yet it cannot lie later than this.
        var late = DueAtLatest.TryGet(out var latest) && latest.HasPassedAt(judged);
        return !late || (!done && MetAt.IsUnknown) ? ClockState.Undetermined : done ? ClockState.MetLate : ClockState.Overdue;
    }

    /// <summary>Returns the case, the rule and the end.</summary>
    public override string ToString() => $"{CaseId} {Rule.Id}: due {Due}";
}
