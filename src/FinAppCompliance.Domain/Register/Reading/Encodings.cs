namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Recognises other encodings than UTF-8 from the bytes of a file.</summary>
internal static class Encodings
{
    private const int Looked = 4096;

    /// <summary>Returns the encoding a file seems to have; null when it cannot be recognised.</summary>
    /// <param name="bytes">The file.</param>
    public static (string Name, bool IsSure)? Recognise(ReadOnlySpan<byte> bytes) =>
        Wide(bytes) is { } wide ? (wide, true) : IsGbk(bytes) ? ("GBK", false) : null;

    /// <summary>Returns the name of an encoding of two or four bytes for each character; null for none.</summary>
    /// <param name="bytes">The file.</param>
    public static string? Wide(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> utf32Little = [0xFF, 0xFE, 0, 0], utf32Big = [0, 0, 0xFE, 0xFF], little = [0xFF, 0xFE], big = [0xFE, 0xFF];
        if (bytes.StartsWith(utf32Little) || bytes.StartsWith(utf32Big))
        {
            return "UTF-32";
        }

        // JSON begins with an ASCII character, which has noughts beside it in wide encodings.
        return bytes.StartsWith(little) || bytes.StartsWith(big) ? "UTF-16"
            : bytes.Length < 4 ? null
            : (bytes[0], bytes[1], bytes[2], bytes[3]) switch
            {
                (0, 0, 0, not 0) or (not 0, 0, 0, 0) => "UTF-32",
                (0, not 0, 0, not 0) or (not 0, 0, not 0, 0) or (0, not 0, _, _) or (not 0, 0, _, _) => "UTF-16",
                _ => null,
            };
    }

    // Chinese text in GBK: every byte beyond ASCII leads a pair, and a fair part of the pairs are common characters (GB 2312).
    private static bool IsGbk(ReadOnlySpan<byte> bytes)
    {
        var (pairs, common) = (0, 0);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            if (bytes[i] is 0x80 or 0xFF || i + 1 == bytes.Length || bytes[i + 1] is < 0x40 or 0x7F or 0xFF)
            {
                return false;
            }

            pairs++;
            common += bytes[i] is >= 0xB0 and <= 0xF7 && bytes[i + 1] >= 0xA1 ? 1 : 0;
            i++;
            if (pairs > Looked)
            {
                break;
            }
        }

        return pairs > 0 && common * 2 >= pairs;
    }
}
