namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Signs checkpoints with a key that it keeps: in memory, in a hardware module, at a key service.</summary>
/// <remarks>Implementations are thread-safe. The publisher asks for one signature per size and root, and never for two roots of one size.</remarks>
public interface ICheckpointSigner
{
    /// <summary>Gets the public key that verifies the signatures; its name is the origin of a log, or the name of a witness.</summary>
    /// <param name="name">The name to sign under.</param>
    NoteKey KeyFor(string name);

    /// <summary>Signs a message and returns the bare signature.</summary>
    /// <param name="message">The bytes to sign.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken);
}
