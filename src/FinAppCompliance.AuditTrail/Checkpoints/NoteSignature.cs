namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>One signature line of a signed note.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference; compare the lines of two notes as text instead.</remarks>
public sealed class NoteSignature
{
    private readonly byte[] _bytes;

    /// <summary>Creates a signature line.</summary>
    /// <param name="name">The name of the key: not empty, no blanks, no plus sign.</param>
    /// <param name="keyId">The short id of the key.</param>
    /// <param name="bytes">The signature without the key id; not empty.</param>
    /// <exception cref="ArgumentException">The name is no key name, or the signature is empty.</exception>
    public NoteSignature(string name, uint keyId, ReadOnlySpan<byte> bytes)
    {
        Name = NoteKey.CheckName(name);
        KeyId = keyId;
        _bytes = bytes.IsEmpty ? throw new ArgumentException("a signature must not be empty", nameof(bytes)) : bytes.ToArray();
    }

    /// <summary>Gets the name of the key.</summary>
    public string Name { get; }

    /// <summary>Gets the short id of the key, which tells keys of one name apart.</summary>
    public uint KeyId { get; }

    /// <summary>Gets the signature without the key id.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes;
}
