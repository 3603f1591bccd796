namespace FinAppCompliance.Privacy.Persons;

/// <summary>The keyed hash by which pseudonyms are made. Built in is HMAC-SHA-256; other packages bring others, such as HMAC-SM3.</summary>
/// <remarks>Implementations are thread-safe, keep nothing, and always give the same digest for the same key and text.</remarks>
public interface IPseudonymMac
{
    /// <summary>Gets the name of the function for people, such as <c>HMAC-SM3</c>.</summary>
    string Name { get; }

    /// <summary>Computes the digest.</summary>
    /// <param name="key">The secret key.</param>
    /// <param name="text">The identifier in UTF-8.</param>
    /// <returns>At least 16 bytes; the first 16 are the pseudonym.</returns>
    byte[] Compute(ReadOnlySpan<byte> key, ReadOnlySpan<byte> text);
}
