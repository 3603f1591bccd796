using System.Text;

namespace FinAppCompliance.AuditTrail.Signatures;

/// <summary>The identifier of a signature algorithm in a C2SP verifier key: one assigned byte, or 0xff and a name of one's own.</summary>
/// <remarks>Equality is by bytes. Immutable and thread-safe.</remarks>
public sealed class SignatureType : IEquatable<SignatureType>
{
    private const byte OwnName = 0xff;
    private readonly byte[] _bytes;

    private SignatureType(byte[] bytes) => _bytes = bytes;

    /// <summary>Gets the type of Ed25519 signatures over a note: 0x01.</summary>
    public static SignatureType Ed25519 { get; } = new([0x01]);

    /// <summary>Gets the type of ECDSA signatures with SHA-256 over a note: 0x02.</summary>
    public static SignatureType Ecdsa { get; } = new([0x02]);

    /// <summary>Gets the type of timestamped Ed25519 cosignatures of witnesses, version 1: 0x04.</summary>
    public static SignatureType Ed25519Cosignature { get; } = new([0x04]);

    /// <summary>Gets the bytes with which a verifier key of this type starts.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>Returns the type of an assigned byte, such as 0x06 of a draft.</summary>
    /// <param name="value">The byte; not 0xff, which announces a name.</param>
    /// <exception cref="ArgumentOutOfRangeException">The byte is 0xff.</exception>
    public static SignatureType Assigned(byte value)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(value, OwnName);
        return new([value]);
    }

    /// <summary>Returns a type that has no assigned byte.</summary>
    /// <param name="name">A name that nobody else uses, such as a URL without scheme; not empty. Its bytes follow 0xff.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public static SignatureType Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new([OwnName, .. Encoding.UTF8.GetBytes(name)]);
    }

    /// <inheritdoc/>
    public bool Equals(SignatureType? other) => other is not null && _bytes.AsSpan().SequenceEqual(other._bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SignatureType);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the byte as <c>0x01</c>; a name follows its byte.</summary>
    public override string ToString() => _bytes.Length == 1 ? Text(_bytes[0]) : $"{Text(_bytes[0])} {Encoding.UTF8.GetString(_bytes.AsSpan(1))}";

    internal bool Starts(ReadOnlySpan<byte> encodedKey) => encodedKey.StartsWith(_bytes);

    internal static string Text(byte value) => $"0x{value:x2}";
}
