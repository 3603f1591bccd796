using FinAppCompliance.AuditTrail.Checkpoints;
using NSec.Cryptography;

namespace FinAppCompliance.AuditTrail.Ed25519;

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
    public string KeyReference => "Ed25519 key in memory";

    /// <summary>Gets the public key under a name.</summary>
    /// <param name="name">The name to sign under.</param>
    /// <exception cref="ArgumentException">The name is no key name.</exception>
    public NoteKey KeyFor(string name) => new(name, Ed25519Signatures.Checkpoint, _key.PublicKey.Export(KeyBlobFormat.RawPublicKey));

    /// <inheritdoc/>
    public ValueTask<NoteKey> FindKeyAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(KeyFor(name));

    /// <inheritdoc/>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        ValueTask.FromResult(SignatureAlgorithm.Ed25519.Sign(_key, message.Span));

    /// <summary>Wipes the key.</summary>
    public void Dispose() => _key.Dispose();
}
