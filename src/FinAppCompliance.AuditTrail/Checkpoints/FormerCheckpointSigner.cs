namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Registers the signer whose key signed before, beside the <see cref="ICheckpointSigner"/> that signs from now on.</summary>
/// <remarks>Keep it until every log that is still written to was handed over. Compared by reference. Thread-safe as the signer is.</remarks>
public sealed class FormerCheckpointSigner
{
    /// <summary>Registers a signer.</summary>
    /// <param name="signer">The former signer.</param>
    public FormerCheckpointSigner(ICheckpointSigner signer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        Signer = signer;
    }

    /// <summary>Gets the former signer.</summary>
    public ICheckpointSigner Signer { get; }
}
