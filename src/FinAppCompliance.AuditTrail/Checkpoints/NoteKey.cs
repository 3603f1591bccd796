using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NSec.Cryptography;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>A public key that verifies signed notes, in the form of a C2SP verifier key: name, short id, algorithm, key.</summary>
/// <remarks>Knows Ed25519 (0x01), ECDSA with SHA-256 (0x02) and timestamped Ed25519 witness cosignatures (0x04).
/// Two keys are equal when their text is equal. Immutable and thread-safe.</remarks>
public sealed record NoteKey
{
    internal const byte Ed25519Type = 0x01;
    internal const byte EcdsaType = 0x02;
    internal const byte CosignatureType = 0x04;

    private const int IdLength = 8;
    private readonly byte[] _key;
    private readonly string _text;

    internal NoteKey(string name, byte type, ReadOnlySpan<byte> key)
    {
        Name = CheckName(name);
        Type = type;
        _key = key.ToArray();
        KeyId = Identify(name, type, key);
        _text = string.Create(CultureInfo.InvariantCulture, $"{name}+{KeyId:x8}+{Convert.ToBase64String([type, .. key])}");
    }

    /// <summary>Gets the name of the key, which for a log is its origin.</summary>
    public string Name { get; }

    /// <summary>Gets the short id, computed from name, algorithm and key.</summary>
    public uint KeyId { get; }

    internal byte Type { get; }

    /// <summary>Reads a key from its text.</summary>
    /// <param name="text">The text: <c>name+id+base64</c>.</param>
    /// <exception cref="FormatException">The text is no verifier key, its id does not fit, or its algorithm is not known.</exception>
    public static NoteKey Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('+', 3);
        var key = new byte[text.Length];
        if (parts.Length != 3 || parts[1].Length != IdLength || !IsName(parts[0])
            || !Convert.TryFromBase64String(parts[2], key, out var length) || length < 2)
        {
            throw new FormatException($"'{text}' is no verifier key; write it as name+id+base64");
        }

        var parsed = new NoteKey(parts[0], key[0], key.AsSpan(1, length - 1));
        if (!parsed.IsUsable())
        {
            throw new FormatException($"the key of '{text}' is of an unknown algorithm or a wrong length");
        }

        return string.Equals(parsed._text, text, StringComparison.Ordinal)
            ? parsed
            : throw new FormatException($"the id of '{text}' does not belong to its key; expected '{parsed.KeyId:x8}'");
    }

    /// <summary>Says whether a signature over a text was made with this key.</summary>
    /// <param name="text">The text of the note, with its last line end.</param>
    /// <param name="signature">The signature line; one of another key gives false.</param>
    public bool Verifies(string text, NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signature);
        if (signature.KeyId != KeyId || !string.Equals(signature.Name, Name, StringComparison.Ordinal))
        {
            return false;
        }

        var message = Encoding.UTF8.GetBytes(text);
        return Type switch
        {
            Ed25519Type => VerifiesEd25519(message, signature.Bytes),
            EcdsaType => VerifiesEcdsa(message, signature.Bytes),
            CosignatureType => signature.Bytes.Length == sizeof(long) + 64
                && VerifiesEd25519(CosignedMessage(BinaryPrimitives.ReadUInt64BigEndian(signature.Bytes), text), signature.Bytes[sizeof(long)..]),
            _ => false,
        };
    }

    /// <inheritdoc/>
    public bool Equals(NoteKey? other) => other is not null && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(_text, StringComparison.Ordinal);

    /// <summary>Returns the text of the verifier key.</summary>
    public override string ToString() => _text;

    internal static byte[] CosignedMessage(ulong seconds, string text) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {seconds}\n{text}"));

    internal static bool IsName(string? name) =>
        !string.IsNullOrEmpty(name) && !name.Any(c => c == '+' || char.IsWhiteSpace(c) || char.IsControl(c));

    internal static string CheckName(string name) => IsName(name)
        ? name
        : throw new ArgumentException($"the key name '{name}' is empty or holds a blank or a plus sign", nameof(name));

    private static uint Identify(string name, byte type, ReadOnlySpan<byte> key)
    {
        var hash = type == EcdsaType
            ? SHA256.HashData(key)
            : SHA256.HashData([.. Encoding.UTF8.GetBytes(name), (byte)'\n', type, .. key]);
        return BinaryPrimitives.ReadUInt32BigEndian(hash);
    }

    private bool IsUsable() => Type switch
    {
        Ed25519Type or CosignatureType => _key.Length == 32
            && PublicKey.TryImport(SignatureAlgorithm.Ed25519, _key, KeyBlobFormat.RawPublicKey, out _),
        EcdsaType => CanImport(_key),
        _ => false,
    };

    private static bool CanImport(byte[] key)
    {
        using var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(key, out var read);
            return read == key.Length;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private bool VerifiesEd25519(byte[] message, ReadOnlySpan<byte> signature) =>
        PublicKey.TryImport(SignatureAlgorithm.Ed25519, _key, KeyBlobFormat.RawPublicKey, out var key)
        && SignatureAlgorithm.Ed25519.Verify(key!, message, signature);

    private bool VerifiesEcdsa(byte[] message, ReadOnlySpan<byte> signature)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(_key, out _);
        return ecdsa.VerifyData(message, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
