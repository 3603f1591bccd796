using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>Turns identifiers of persons into pseudonyms with a secret key.</summary>
/// <remarks>
/// The same key and identifier always give the same pseudonym (HMAC-SHA-256, first 128 bits). Another key gives other
/// pseudonyms, so keep the key as long as the consents. Immutable and thread-safe; prints nothing of the key.
/// </remarks>
public sealed class PseudonymKey
{
    /// <summary>The least length of a key: 32 bytes.</summary>
    public const int MinimumLength = 32;

    private readonly byte[] _key;

    /// <summary>Creates the key from secret bytes, which are copied.</summary>
    /// <param name="key">At least <see cref="MinimumLength"/> bytes from a cryptographic source.</param>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public PseudonymKey(ReadOnlySpan<byte> key)
    {
        if (key.Length < MinimumLength)
        {
            throw new ArgumentException($"the pseudonym key has {key.Length} bytes; give at least {MinimumLength} from a cryptographic source", nameof(key));
        }

        _key = key.ToArray();
    }

    /// <summary>Returns the pseudonym of a person.</summary>
    /// <param name="identifier">Whatever identifies the person in the host, such as a customer number; not kept.</param>
    /// <exception cref="ArgumentException">The identifier is blank.</exception>
    public PersonPseudonym Of(string identifier)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(identifier);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(identifier), digest);
        return new(BinaryPrimitives.ReadUInt128BigEndian(digest));
    }

    /// <summary>Returns a text that says nothing of the key.</summary>
    public override string ToString() => "pseudonym key";
}
