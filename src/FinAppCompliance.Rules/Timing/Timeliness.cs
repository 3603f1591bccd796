using FinAppCompliance.Domain.Assessments;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Rules.Timing;

/// <summary>How something that must be done by a time stands at the instant of the assessment.</summary>
/// <param name="State">How it stands.</param>
/// <param name="From">From when its time runs, in UTC; null when that is not known.</param>
/// <param name="Due">The last moment that is in time; null when it is not known.</param>
/// <param name="Done">When it was done, in UTC; null when it is not known to be done, or nobody asks for details.</param>
/// <remarks>The default value is unknown. Made by <see cref="DutyTerm"/>. Immutable and thread-safe; equality is by value.</remarks>
public readonly record struct Timeliness(TimelinessState State, DateTimeOffset? From, Deadline? Due, DateTimeOffset? Done)
{
    /// <summary>Gets the length of its time; null when the last day is set otherwise than by a length.</summary>
    public TimeLimit? Length { get; init; }

    internal DueTerm? Term => From is { } from && Due is { } due ? new DueTerm(from, due, Done) { Length = Length } : null;

    /// <summary>Leaves the duty aside where it does not apply, and leaves it unknown where that cannot be told.</summary>
    /// <param name="applies">Whether it applies.</param>
    /// <returns>This timeliness, one that has not begun, or an unknown one.</returns>
    public Timeliness If(Tri applies) => applies.IsTrue || State == TimelinessState.NotBegun ? this
        : applies.IsFalse ? new(TimelinessState.NotBegun, null, null, null)
        : State == TimelinessState.InTime ? this
        : this with { State = TimelinessState.Unknown };
}
