namespace FinAppCompliance.Domain.Time;

/// <summary>The last moment at which something is still in time.</summary>
/// <remarks>
/// A limit in hours includes its last instant (24 小时内, 以上 includes the number itself); a limit in days includes its
/// whole last day, so its end is the following midnight, excluded. Immutable and thread-safe.
/// </remarks>
/// <param name="End">The end, in UTC.</param>
/// <param name="IncludesEnd">Whether the end itself is still in time.</param>
public readonly record struct Deadline(DateTimeOffset End, bool IncludesEnd)
{
    /// <summary>Says whether something done at an instant was done in time.</summary>
    /// <param name="instant">The instant.</param>
    public bool IsMetAt(DateTimeOffset instant) => IncludesEnd ? instant <= End : instant < End;

    /// <summary>Says whether the deadline lies in the past at an instant.</summary>
    /// <param name="instant">The instant.</param>
    public bool HasPassedAt(DateTimeOffset instant) => !IsMetAt(instant);

    /// <summary>Gets the legal date in China on which the deadline falls.</summary>
    public DateOnly LastDay => ChinaStandardTime.DateOf(IncludesEnd ? End : End.AddTicks(-1));

    /// <summary>Returns the end with its offset.</summary>
    public override string ToString() => $"{End.ToOffset(ChinaStandardTime.Offset):yyyy-MM-dd'T'HH:mm:sszzz}";
}
