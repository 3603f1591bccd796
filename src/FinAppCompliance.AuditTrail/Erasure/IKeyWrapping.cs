namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Wraps the keys of persons under a master key that never leaves its place: a key service, a hardware module.</summary>
/// <remarks>Implementations are thread-safe and throw when the master key cannot be used.</remarks>
public interface IKeyWrapping
{
    /// <summary>Wraps a key.</summary>
    /// <param name="key">The 32 bytes of the key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> key, CancellationToken cancellationToken);

    /// <summary>Unwraps a key.</summary>
    /// <param name="wrapped">What wrapping returned.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken);
}
