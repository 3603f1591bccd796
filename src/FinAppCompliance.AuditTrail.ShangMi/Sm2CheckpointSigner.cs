using FinAppCompliance.AuditTrail.Checkpoints;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>Signs checkpoints by SM2 with a key in memory.</summary>
/// <remarks>Thread-safe. A key service or module implements <see cref="ICheckpointSigner"/> itself and gives its key by <see cref="Sm2Signatures.PublicKeyOf"/>.</remarks>
public sealed class Sm2CheckpointSigner : ICheckpointSigner
{
    private readonly Sm2PrivateKey _key;

    /// <summary>Uses a private key.</summary>
    /// <param name="key">The key.</param>
    public Sm2CheckpointSigner(Sm2PrivateKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }

    /// <inheritdoc/>
    public string KeyReference => "SM2 key in memory";

    /// <summary>Gets the public key under a name.</summary>
    /// <param name="name">The name to sign under.</param>
    /// <exception cref="ArgumentException">The name is no key name.</exception>
    public NoteKey KeyFor(string name) => new(name, Sm2Signatures.Checkpoint, _key.PublicKey);

    /// <inheritdoc/>
    public ValueTask<NoteKey> FindKeyAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(KeyFor(name));

    /// <inheritdoc/>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken) => ValueTask.FromResult(_key.Sign(message.Span));
}
