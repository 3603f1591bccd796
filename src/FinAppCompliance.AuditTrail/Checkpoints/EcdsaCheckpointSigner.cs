using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Signs checkpoints with an ECDSA key of the base library, for private logs; public logs need Ed25519.</summary>
/// <remarks>Thread-safe: signatures are made one at a time. The key belongs to the caller, who disposes it.</remarks>
public sealed class EcdsaCheckpointSigner : ICheckpointSigner
{
    private readonly Lock _gate = new();
    private readonly ECDsa _key;

    /// <summary>Uses a private key.</summary>
    /// <param name="key">The key, best of the curve P-256.</param>
    public EcdsaCheckpointSigner(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key;
    }

    /// <inheritdoc/>
    public string KeyReference => "ECDSA key in memory";

    /// <summary>Gets the public key under a name.</summary>
    /// <param name="name">The name to sign under.</param>
    /// <exception cref="ArgumentException">The name is no key name.</exception>
    public NoteKey KeyFor(string name) => new(name, SignatureVerifiers.Ecdsa, _key.ExportSubjectPublicKeyInfo());

    /// <inheritdoc/>
    public ValueTask<NoteKey> FindKeyAsync(string name, CancellationToken cancellationToken) => ValueTask.FromResult(KeyFor(name));

    /// <inheritdoc/>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_key.SignData(message.Span, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence));
        }
    }
}
