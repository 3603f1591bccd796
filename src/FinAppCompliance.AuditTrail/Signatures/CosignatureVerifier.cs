using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace FinAppCompliance.AuditTrail.Signatures;

/// <summary>Cosignatures of witnesses in the form of C2SP <c>cosignature/v1</c>: the time of the witness in eight bytes, then a signature over time and text.</summary>
/// <remarks>Works over any algorithm for notes; C2SP assigns a type only to Ed25519. Thread-safe.</remarks>
public sealed class CosignatureVerifier : ISignatureVerifier
{
    private readonly ISignatureVerifier _inner;

    /// <summary>Creates the verifier.</summary>
    /// <param name="type">The type of the cosignatures.</param>
    /// <param name="inner">The algorithm that signs.</param>
    public CosignatureVerifier(SignatureType type, ISignatureVerifier inner)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(inner);
        Type = type;
        _inner = inner;
    }

    /// <inheritdoc/>
    public string Name => $"{_inner.Name} cosignature";

    /// <inheritdoc/>
    public SignatureType Type { get; }

    /// <inheritdoc/>
    public SignatureUse Use => SignatureUse.Cosignature;

    /// <summary>Returns what a witness signs.</summary>
    /// <param name="seconds">Its time in Unix seconds.</param>
    /// <param name="text">The text of the note in UTF-8, with its last line end.</param>
    public static byte[] MessageOf(ulong seconds, ReadOnlySpan<byte> text) =>
        [.. Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n")), .. text];

    /// <inheritdoc/>
    public bool IsPublicKey(ReadOnlySpan<byte> publicKey) => _inner.IsPublicKey(publicKey);

    /// <inheritdoc/>
    public bool Verifies(ReadOnlySpan<byte> publicKey, ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature) =>
        signature.Length > sizeof(ulong)
        && _inner.Verifies(publicKey, MessageOf(BinaryPrimitives.ReadUInt64BigEndian(signature), text), signature[sizeof(ulong)..]);
}
