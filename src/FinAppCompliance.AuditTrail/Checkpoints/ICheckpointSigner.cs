namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Signs checkpoints with a key that it keeps: in memory, in a hardware module, at a key service. The trail never sees the private key.</summary>
/// <remarks>
/// Implementations are thread-safe and heed the token: the trail waits at most <see cref="AuditTrailOptions.SigningTimeout"/>. They say what failed by
/// <see cref="CheckpointSigningException"/>; anything else that they throw counts as a service that cannot be reached. The publisher asks for
/// signatures over one root of a size only, and verifies each with the public key before it is published.
/// </remarks>
public interface ICheckpointSigner
{
    /// <summary>Gets the name of the key where it is kept, for people and logs, such as the path and version at a key service; holds no secret.</summary>
    string KeyReference { get; }

    /// <summary>Returns the public key that verifies the signatures; always the same one. Another key is another signer.</summary>
    /// <param name="name">The name to sign under: the origin of a log, or the name of a witness.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CheckpointSigningException">The key cannot be had; the message says why.</exception>
    ValueTask<NoteKey> FindKeyAsync(string name, CancellationToken cancellationToken);

    /// <summary>Signs a message and returns the bare signature.</summary>
    /// <param name="message">The bytes to sign.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="CheckpointSigningException">Nothing was signed; the message says why.</exception>
    ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}
