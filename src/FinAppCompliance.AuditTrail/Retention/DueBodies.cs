using FinAppCompliance.AuditTrail.Logs;

namespace FinAppCompliance.AuditTrail.Retention;

/// <summary>A log whose bodies are due for deletion.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class DueBodies
{
    /// <summary>Gets the log.</summary>
    public required LogId Log { get; init; }

    /// <summary>Gets how many bodies it holds.</summary>
    public required long Bodies { get; init; }

    /// <summary>Gets the size of the log before its bodies were counted; entries that come later keep theirs.</summary>
    public required long Size { get; init; }

    /// <summary>Gets the instant since which they are due, in UTC.</summary>
    public required DateTimeOffset DueSince { get; init; }

    /// <summary>Gets the term that ended.</summary>
    public required BodyTerm Term { get; init; }

    /// <summary>Gets the ids of the holds that forbid the deletion; empty when nothing does.</summary>
    public required IReadOnlyList<string> Holds { get; init; }

    /// <summary>Gets whether a deletion was ordered before and never reported as done; executing it again completes it.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>Returns the log, the number of bodies, and what holds them.</summary>
    public override string ToString() =>
        $"{Log}: {Bodies} bodies due since {DueSince:yyyy-MM-dd}{(Holds.Count == 0 ? string.Empty : $", held by {string.Join(", ", Holds)}")}";
}
