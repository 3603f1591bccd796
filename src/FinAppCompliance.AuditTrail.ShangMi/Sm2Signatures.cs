using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.ShangMi;

/// <summary>SM2 with SM3 (GB/T 32918) for checkpoints and for the cosignatures of witnesses. C2SP assigns no type to them, so they carry names of their own.</summary>
/// <remarks>Thread-safe.</remarks>
public static class Sm2Signatures
{
    /// <summary>The user id that GB/T 35276 and GM/T 0009 give to signers who agreed on none.</summary>
    public const string DefaultUserId = "1234567812345678";

    /// <summary>Gets the signatures over a note.</summary>
    public static ISignatureVerifier Checkpoint { get; } = new Sm2Verifier();

    /// <summary>Gets the timestamped cosignatures of witnesses, in the form of <c>cosignature/v1</c>.</summary>
    public static ISignatureVerifier Cosignature { get; } =
        new CosignatureVerifier(SignatureType.Named("finappcompliance/sm2-sm3-cosignature/v1\n"), Checkpoint);

    /// <summary>Gets what the trail knows by itself and both algorithms of this package.</summary>
    public static SignatureVerifiers Verifiers { get; } = SignatureVerifiers.Default.With(Checkpoint, Cosignature);

    /// <summary>Returns the bytes of a public key for notes, such as one that a key service gave.</summary>
    /// <param name="point">The point without compression: 0x04 and two coordinates of 32 bytes.</param>
    /// <param name="userId">The user id that the signer mixes in; <see cref="DefaultUserId"/> unless given.</param>
    /// <exception cref="ArgumentException">The bytes are no point of the curve, or the user id is empty or too long.</exception>
    public static byte[] PublicKeyOf(ReadOnlySpan<byte> point, string userId = DefaultUserId) => Sm2Curve.FindPublic(point) is not null
        ? Sm2Verifier.Encode(point, Sm2UserId.Check(userId))
        : throw new ArgumentException($"the {point.Length} bytes are no point of the curve of SM2; give 0x04 and two coordinates of 32 bytes", nameof(point));
}
