using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace FinAppCompliance.Disclosure.Documents;

/// <summary>The SHA-256 digest of content that was shown or of a step that was recorded.</summary>
/// <remarks>
/// The default value is the empty digest, which no content has in practice and which <see cref="IsEmpty"/> tells apart.
/// Equality is by value. Immutable and thread-safe.
/// </remarks>
public readonly record struct ContentDigest
{
    /// <summary>The number of bytes of a digest: 32.</summary>
    public const int ByteLength = 32;

    private const string Prefix = "sha256:";

    private readonly ulong _first;
    private readonly ulong _second;
    private readonly ulong _third;
    private readonly ulong _fourth;

    private ContentDigest(ReadOnlySpan<byte> bytes)
    {
        _first = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        _second = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        _third = BinaryPrimitives.ReadUInt64BigEndian(bytes[16..]);
        _fourth = BinaryPrimitives.ReadUInt64BigEndian(bytes[24..]);
    }

    /// <summary>Gets whether this is the default value, which stands for no content.</summary>
    public bool IsEmpty => this == default;

    /// <summary>Computes the digest of bytes.</summary>
    /// <param name="content">The bytes exactly as shown; may be empty.</param>
    public static ContentDigest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[ByteLength];
        SHA256.HashData(content, hash);
        return new(hash);
    }

    /// <summary>Computes the digest of the UTF-8 bytes of a text.</summary>
    /// <param name="content">The text.</param>
    public static ContentDigest Of(string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Of(Encoding.UTF8.GetBytes(content));
    }

    /// <summary>Reads a digest in the form <c>sha256:</c> and 64 hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static ContentDigest Parse(string text) => TryParse(text, out var digest)
        ? digest
        : throw new FormatException($"'{text}' is no digest; write 'sha256:' followed by 64 hexadecimal digits");

    /// <summary>Reads a digest, if the text is one.</summary>
    /// <param name="text">The text; null is no digest.</param>
    /// <param name="digest">The digest, or the empty one.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out ContentDigest digest)
    {
        digest = default;
        Span<byte> bytes = stackalloc byte[ByteLength];
        if (text is null || text.Length != Prefix.Length + (2 * ByteLength) || !text.StartsWith(Prefix, StringComparison.Ordinal) ||
            Convert.FromHexString(text.AsSpan(Prefix.Length), bytes, out _, out var written) != System.Buffers.OperationStatus.Done ||
            written != ByteLength)
        {
            return false;
        }

        digest = new(bytes);
        return true;
    }

    /// <summary>Writes the 32 bytes of the digest.</summary>
    /// <param name="destination">Where to write; at least <see cref="ByteLength"/> long.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    public void CopyTo(Span<byte> destination)
    {
        if (destination.Length < ByteLength)
        {
            throw new ArgumentException($"the destination must hold {ByteLength} bytes", nameof(destination));
        }

        BinaryPrimitives.WriteUInt64BigEndian(destination, _first);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _second);
        BinaryPrimitives.WriteUInt64BigEndian(destination[16..], _third);
        BinaryPrimitives.WriteUInt64BigEndian(destination[24..], _fourth);
    }

    /// <summary>Returns the digest as <c>sha256:</c> and 64 lower-case hexadecimal digits.</summary>
    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[ByteLength];
        CopyTo(bytes);
        return Prefix + Convert.ToHexStringLower(bytes);
    }
}
