namespace FinAppCompliance.EntityFrameworkCore;

/// <summary>Says what the maintenance of a database found.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class StoreMaintenanceReport
{
    /// <summary>Gets the places where bytes of what was erased may still be read, each with what removes them; empty when none is known. An erasure is done when it is empty.</summary>
    public required IReadOnlyList<string> ErasedBytes { get; init; }

    /// <summary>Gets the size of the write-ahead log beside a SQLite file, in bytes; 0 for a server, which looks after its own.</summary>
    public long WriteAheadBytes { get; init; }

    /// <summary>Gets what somebody should look at, in English, such as a log that grows under a reader that never ends; empty when there is nothing.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}
