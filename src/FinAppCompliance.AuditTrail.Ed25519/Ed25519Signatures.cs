using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Ed25519;

/// <summary>The two algorithms of C2SP with Ed25519: for checkpoints, and for the cosignatures of witnesses.</summary>
/// <remarks>Thread-safe.</remarks>
public static class Ed25519Signatures
{
    /// <summary>Gets the signatures over a note, type 0x01.</summary>
    public static ISignatureVerifier Checkpoint { get; } = new Ed25519Verifier();

    /// <summary>Gets the timestamped cosignatures of witnesses (<c>cosignature/v1</c>), type 0x04.</summary>
    public static ISignatureVerifier Cosignature { get; } = new CosignatureVerifier(SignatureType.Ed25519Cosignature, Checkpoint);

    /// <summary>Gets what the trail knows by itself and both algorithms of this package.</summary>
    public static SignatureVerifiers Verifiers { get; } = SignatureVerifiers.Default.With(Checkpoint, Cosignature);
}
