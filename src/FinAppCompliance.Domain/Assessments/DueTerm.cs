using FinAppCompliance.Domain.Time;

namespace FinAppCompliance.Domain.Assessments;

/// <summary>Says from when a duty runs, by when it must be met, and when it was met.</summary>
/// <param name="From">The instant from which the time runs, in UTC.</param>
/// <param name="Due">The last moment that is in time.</param>
/// <param name="Done">When it was met, in UTC; null when it is not known to have been met.</param>
/// <remarks>Immutable and thread-safe; equality is by value. People read it in China time.</remarks>
public sealed record DueTerm(DateTimeOffset From, Deadline Due, DateTimeOffset? Done = null)
{
    /// <summary>Gets the length of the time; null when the last day is set otherwise than by a length.</summary>
    public TimeLimit? Length { get; init; }

    /// <summary>Gets by how much it was met too late; null when it was met in time or is not known to have been met.</summary>
    public TimeSpan? Lateness => Done is { } done && Due.HasPassedAt(done) ? done - Due.End : null;

    /// <summary>Returns the due time with its offset.</summary>
    public override string ToString() => Due.ToString();
}
