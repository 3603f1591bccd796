using System.Security.Cryptography;

namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Seals bytes with AES-256-GCM as nonce, ciphertext, tag.</summary>
internal static class SealedBytes
{
    public const int KeyLength = 32;
    public const int NonceLength = 12;
    public const int TagLength = 16;

    public static byte[] Seal(AesGcm key, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> plain, ReadOnlySpan<byte> bound)
    {
        var output = new byte[NonceLength + plain.Length + TagLength];
        nonce.CopyTo(output);
        key.Encrypt(nonce, plain, output.AsSpan(NonceLength, plain.Length), output.AsSpan(NonceLength + plain.Length), bound);
        return output;
    }

    public static byte[] Open(AesGcm key, ReadOnlySpan<byte> input, ReadOnlySpan<byte> bound)
    {
        if (input.Length < NonceLength + TagLength)
        {
            throw new CryptographicException("the sealed bytes are too short");
        }

        var plain = new byte[input.Length - NonceLength - TagLength];
        key.Decrypt(input[..NonceLength], input[NonceLength..^TagLength], input[^TagLength..], plain, bound);
        return plain;
    }
}
