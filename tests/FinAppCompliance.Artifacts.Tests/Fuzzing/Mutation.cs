using System.Buffers.Binary;

namespace FinAppCompliance.Artifacts.Tests.Fuzzing;

/// <summary>Damages an input in the ways that parsers trip over.</summary>
internal static class Mutation
{
    private static readonly uint[] Awkward = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xffffffff];
    private static readonly byte[][] Tokens = [.. new[] { "{", "[", "\"", "<", "</", "&", "]]>", "<!DOCTYPE", "\0", "\n", "\\u", "${", "PK\u0001\u0002", "<plist>", "<dict>" }.Select(System.Text.Encoding.UTF8.GetBytes)];

    internal static byte[] Damage(byte[] input, byte[] other, Random random)
    {
        var bytes = new List<byte>(input);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            if (bytes.Count == 0)
            {
                break;
            }

            DamageOnce(bytes, other, random);
        }

        return [.. bytes];
    }

    private static void DamageOnce(List<byte> bytes, byte[] other, Random random)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2 when bytes.Count >= at + 4:
                var word = new byte[4];
                BinaryPrimitives.WriteUInt32LittleEndian(word, Awkward[random.Next(Awkward.Length)]);
                for (var i = 0; i < 4; i++)
                {
                    bytes[at + i] = word[i];
                }

                break;
            case 3:
                bytes.RemoveRange(at, Math.Min(bytes.Count - at, random.Next(1, 64)));
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, random.Next(1, 256))));
                break;
            case 5:
                bytes.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                break;
            case 6 when other.Length > 0:
                var start = random.Next(other.Length);
                bytes.InsertRange(at, other[start..Math.Min(other.Length, start + random.Next(1, 256))]);
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
