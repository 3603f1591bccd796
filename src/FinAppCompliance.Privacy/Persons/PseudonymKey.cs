using System.Buffers.Binary;
using System.Text;

namespace FinAppCompliance.Privacy.Persons;

/// <summary>Turns identifiers of persons into pseudonyms with a secret key.</summary>
/// <remarks>
/// The same key and identifier always give the same pseudonym (HMAC-SHA-256 unless another is chosen, first 128 bits). Another key or
/// function gives other pseudonyms, so keep both as long as the consents. Immutable and thread-safe; prints nothing of the key.
/// </remarks>
public sealed class PseudonymKey
{
    /// <summary>The least length of a key: 32 bytes.</summary>
    public const int MinimumLength = 32;

    private const int DigestLength = 16;
    private static readonly IPseudonymMac BuiltIn = new HmacSha256PseudonymMac();
    private readonly byte[] _key;
    private readonly IPseudonymMac _mac;

    /// <summary>Creates the key from secret bytes, which are copied.</summary>
    /// <param name="key">At least <see cref="MinimumLength"/> bytes from a cryptographic source.</param>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public PseudonymKey(ReadOnlySpan<byte> key)
        : this(key, BuiltIn)
    {
    }

    /// <summary>Creates the key from secret bytes, which are copied, and chooses the keyed hash.</summary>
    /// <param name="key">At least <see cref="MinimumLength"/> bytes from a cryptographic source.</param>
    /// <param name="mac">The keyed hash; the same one for as long as the pseudonyms are kept.</param>
    /// <exception cref="ArgumentException">The key is shorter.</exception>
    public PseudonymKey(ReadOnlySpan<byte> key, IPseudonymMac mac)
    {
        ArgumentNullException.ThrowIfNull(mac);
        if (key.Length < MinimumLength)
        {
            throw new ArgumentException($"the pseudonym key has {key.Length} bytes; give at least {MinimumLength} from a cryptographic source", nameof(key));
        }

        _key = key.ToArray();
        _mac = mac;
    }

    /// <summary>Returns the pseudonym of a person.</summary>
    /// <param name="identifier">Whatever identifies the person in the host, such as a customer number; not kept.</param>
    /// <exception cref="ArgumentException">The identifier is blank.</exception>
    /// <exception cref="InvalidOperationException">The keyed hash gave too few bytes.</exception>
    public PersonPseudonym Of(string identifier)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(identifier);
        var digest = _mac.Compute(_key, Encoding.UTF8.GetBytes(identifier));
        return digest is { Length: >= DigestLength } ? new(BinaryPrimitives.ReadUInt128BigEndian(digest)) : throw new InvalidOperationException(
            $"'{_mac.Name}' gave {digest?.Length ?? 0} bytes; a pseudonym needs at least {DigestLength}");
    }

    /// <summary>Returns a text that says nothing of the key.</summary>
    public override string ToString() => "pseudonym key";
}
