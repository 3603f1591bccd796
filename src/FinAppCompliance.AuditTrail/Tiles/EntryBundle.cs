using System.Buffers.Binary;

namespace FinAppCompliance.AuditTrail.Tiles;

/// <summary>Reads and writes entry bundles: entries one after the other, each behind its length in two bytes, big-endian.</summary>
internal static class EntryBundle
{
    public static byte[] Encode(IReadOnlyList<ReadOnlyMemory<byte>> entries)
    {
        var bytes = new byte[entries.Sum(entry => sizeof(ushort) + entry.Length)];
        var rest = bytes.AsSpan();
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest, checked((ushort)entry.Length));
            entry.Span.CopyTo(rest[sizeof(ushort)..]);
            rest = rest[(sizeof(ushort) + entry.Length)..];
        }

        return bytes;
    }

    // Null when the bytes are no bundle.
    public static List<ReadOnlyMemory<byte>>? Decode(ReadOnlyMemory<byte> bundle)
    {
        var entries = new List<ReadOnlyMemory<byte>>(TilePath.Width);
        while (!bundle.IsEmpty)
        {
            if (bundle.Length < sizeof(ushort) || bundle.Length - sizeof(ushort) < BinaryPrimitives.ReadUInt16BigEndian(bundle.Span))
            {
                return null;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bundle.Span);
            entries.Add(bundle.Slice(sizeof(ushort), length));
            bundle = bundle[(sizeof(ushort) + length)..];
        }

        return entries;
    }
}
