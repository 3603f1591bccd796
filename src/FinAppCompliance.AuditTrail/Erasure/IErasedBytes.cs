namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Says where bytes that were deleted may still lie, such as a write-ahead log; implemented by stores beside their other interfaces.</summary>
/// <remarks>Implementations are thread-safe.</remarks>
public interface IErasedBytes
{
    /// <summary>Returns the places where bytes of what was deleted may still be read, each with what removes them; empty when none is known.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken);
}
