using NSec.Cryptography;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Signs checkpoints with an Ed25519 key in memory; the kind that public and witnessed logs need.</summary>
/// <remarks>Thread-safe until disposed.</remarks>
public sealed class Ed25519CheckpointSigner : ICheckpointSigner, IDisposable
{
    private readonly Key _key;

    /// <summary>Uses a private key.</summary>
    /// <param name="seed">The 32 secret bytes of RFC 8032; the caller wipes its copy.</param>
    /// <exception cref="ArgumentException">The length is not 32.</exception>
    public Ed25519CheckpointSigner(ReadOnlySpan<byte> seed)
    {
        if (seed.Length != 32)
        {
            throw new ArgumentException($"an Ed25519 seed has 32 bytes, not '{seed.Length}'", nameof(seed));
        }

        _key = Key.Import(SignatureAlgorithm.Ed25519, seed, KeyBlobFormat.RawPrivateKey);
    }

    /// <inheritdoc/>
    public NoteKey KeyFor(string name) => new(name, NoteKey.Ed25519Type, _key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <inheritdoc/>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SignatureAlgorithm.Ed25519.Sign(_key, message.Span));

    /// <summary>Wipes the key.</summary>
    public void Dispose() => _key.Dispose();
}
