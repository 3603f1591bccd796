using System.Security.Cryptography;

namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Wraps keys with AES-256-GCM under a master key in memory, for one machine; use a key service where there is one.</summary>
/// <remarks>Thread-safe until disposed.</remarks>
public sealed class AesKeyWrapping : IKeyWrapping, IDisposable
{
    // One cipher must not be used by two threads at once: keys would be wrapped that nothing can unwrap.
    private readonly Lock _gate = new();
    private readonly AesGcm _master;

    /// <summary>Uses a master key.</summary>
    /// <param name="masterKey">32 secret bytes; the caller wipes its copy.</param>
    /// <exception cref="ArgumentException">The length is not 32.</exception>
    public AesKeyWrapping(ReadOnlySpan<byte> masterKey)
    {
        _master = masterKey.Length == SealedBytes.KeyLength
            ? new AesGcm(masterKey, SealedBytes.TagLength)
            : throw new ArgumentException($"a master key has {SealedBytes.KeyLength} bytes, not '{masterKey.Length}'", nameof(masterKey));
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> WrapAsync(ReadOnlyMemory<byte> key, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(SealedBytes.Seal(_master, RandomNumberGenerator.GetBytes(SealedBytes.NonceLength), key.Span, []));
        }
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> UnwrapAsync(ReadOnlyMemory<byte> wrapped, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(SealedBytes.Open(_master, wrapped.Span, []));
        }
    }

    /// <summary>Wipes the master key.</summary>
    public void Dispose() => _master.Dispose();
}
