namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The end of a log as a store keeps it, and who may write there.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class LogHead
{
    /// <summary>Gets the number of entries.</summary>
    public required long Size { get; init; }

    /// <summary>Gets the number of the writer that opened the log last; a store raises it by one at each opening.</summary>
    public required long Epoch { get; init; }

    /// <summary>Gets when the last entry was taken, in Unix microseconds; the smallest number when there is none.</summary>
    public required long RecordedMicroseconds { get; init; }

    /// <summary>Gets the right edge of the tree: 32 bytes for each set bit of the size, largest subtree first.</summary>
    public required ReadOnlyMemory<byte> Edge { get; init; }

    /// <summary>Returns the head of a log without entries, opened by nobody.</summary>
    public static LogHead Empty { get; } = new() { Size = 0, Epoch = 0, RecordedMicroseconds = long.MinValue, Edge = default };

    /// <summary>Returns this head as the next writer sees it.</summary>
    public LogHead TakenOver() => new() { Size = Size, Epoch = Epoch + 1, RecordedMicroseconds = RecordedMicroseconds, Edge = Edge };
}
