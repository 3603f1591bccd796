using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>A public key that verifies signed notes, in the form of a C2SP verifier key: name, short id, algorithm, key.</summary>
/// <remarks>A key of an algorithm that its reader did not know verifies nothing. Two keys are equal when their text is equal. Immutable and thread-safe.</remarks>
public sealed record NoteKey
{
    private const int IdLength = 8;
    private readonly byte[] _encoded;
    private readonly string _text;

    /// <summary>Creates a key.</summary>
    /// <param name="name">The name: the origin of a log, or the name of a witness; not empty, no blanks, no plus sign.</param>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="publicKey">The bytes of the key, as the algorithm encodes it.</param>
    /// <exception cref="ArgumentException">The name is no key name, or the bytes are no key of the algorithm.</exception>
    public NoteKey(string name, ISignatureVerifier algorithm, ReadOnlySpan<byte> publicKey)
        : this(Encode(algorithm, publicKey), name, algorithm)
    {
        if (!algorithm.IsPublicKey(publicKey))
        {
            throw new ArgumentException($"the {publicKey.Length} bytes are no public key of {algorithm.Name}", nameof(publicKey));
        }
    }

    private NoteKey(byte[] encoded, string name, ISignatureVerifier? algorithm)
    {
        Name = CheckName(name);
        Algorithm = algorithm;
        _encoded = encoded;
        KeyId = Identify(name, encoded);
        _text = string.Create(CultureInfo.InvariantCulture, $"{name}+{KeyId:x8}+{Convert.ToBase64String(encoded)}");
    }

    /// <summary>Gets the name of the key, which for a log is its origin.</summary>
    public string Name { get; }

    /// <summary>Gets the short id, computed from name, algorithm and key.</summary>
    public uint KeyId { get; }

    /// <summary>Gets the algorithm; null when the reader of the key did not know it.</summary>
    public ISignatureVerifier? Algorithm { get; }

    /// <summary>Gets whether the algorithm is known, so that the key can verify anything at all.</summary>
    public bool IsKnown => Algorithm is not null;

    internal string AlgorithmName => Algorithm?.Name ?? $"unknown algorithm {SignatureType.Text(_encoded[0])}";

    /// <summary>Reads a key from its text.</summary>
    /// <param name="text">The text: <c>name+id+base64</c>.</param>
    /// <param name="verifiers">The algorithms to know; null for those of <see cref="SignatureVerifiers.Default"/>.</param>
    /// <returns>The key; one of an algorithm that is not known says so by <see cref="IsKnown"/>.</returns>
    /// <exception cref="FormatException">The text is no verifier key, its id does not fit, or its bytes are no key of their algorithm.</exception>
    public static NoteKey Parse(string text, SignatureVerifiers? verifiers = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('+', 3);
        var bytes = new byte[text.Length];
        if (parts.Length != 3 || parts[1].Length != IdLength || !IsName(parts[0])
            || !Convert.TryFromBase64String(parts[2], bytes, out var length) || length < 2)
        {
            throw new FormatException($"'{text}' is no verifier key; write it as name+id+base64");
        }

        var encoded = bytes[..length];
        var algorithm = (verifiers ?? SignatureVerifiers.Default).FindFor(encoded);
        if (algorithm?.IsPublicKey(encoded.AsSpan(algorithm.Type.Bytes.Length)) == false)
        {
            throw new FormatException($"the bytes of '{text}' are no key of {algorithm.Name}; its length or its content is wrong");
        }

        var parsed = new NoteKey(encoded, parts[0], algorithm);
        return string.Equals(parsed._text, text, StringComparison.Ordinal)
            ? parsed
            : throw new FormatException($"the id of '{text}' does not belong to its key; expected '{parsed.KeyId:x8}'");
    }

    /// <summary>Returns the same public key under another name, as one key signs many logs.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is no key name.</exception>
    public NoteKey Under(string name) => new(_encoded, name, Algorithm);

    /// <summary>Says whether a signature over a text was made with this key.</summary>
    /// <param name="text">The text of the note, with its last line end.</param>
    /// <param name="signature">The signature line; one of another key gives false.</param>
    public bool Verifies(string text, NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signature);
        return IsOf(signature) && Algorithm is { } algorithm
            && algorithm.Verifies(_encoded.AsSpan(algorithm.Type.Bytes.Length), Encoding.UTF8.GetBytes(text), signature.Bytes);
    }

    /// <inheritdoc/>
    public bool Equals(NoteKey? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Returns the text of the verifier key.</summary>
    public override string ToString() => _text;

    internal bool IsOf(NoteSignature signature) => signature.KeyId == KeyId && string.Equals(signature.Name, Name, StringComparison.Ordinal);

    internal static bool IsName(string? name) =>
        !string.IsNullOrEmpty(name) && !name.Any(c => c == '+' || char.IsWhiteSpace(c) || char.IsControl(c));

    internal static string CheckName(string name) => IsName(name)
        ? name
        : throw new ArgumentException($"the key name '{name}' is empty or holds a blank or a plus sign", nameof(name));

    private static byte[] Encode(ISignatureVerifier algorithm, ReadOnlySpan<byte> publicKey)
    {
        ArgumentNullException.ThrowIfNull(algorithm);
        return [.. algorithm.Type.Bytes, .. publicKey];
    }

    // The id of an ECDSA key is, by the specification, the hash of its public key alone.
    private static uint Identify(string name, byte[] encoded)
    {
        var hash = SignatureType.Ecdsa.Starts(encoded)
            ? SHA256.HashData(encoded.AsSpan(1))
            : SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', .. encoded]);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }
}
