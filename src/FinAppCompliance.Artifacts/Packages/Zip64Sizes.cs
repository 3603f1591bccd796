using System.Buffers.Binary;

namespace FinAppCompliance.Artifacts.Packages;

/// <summary>The sizes of an entry, taken from its extra field where they do not fit into 32 bits.</summary>
internal readonly record struct Zip64Sizes(long Size, long Packed, long Offset)
{
    internal Zip64Sizes Widened(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
            {
                break;
            }

            if (BinaryPrimitives.ReadUInt16LittleEndian(extra) == 1)
            {
                var fields = extra.Slice(4, length);
                var size = Take(Size, ref fields);
                var packed = Take(Packed, ref fields);
                return new(size, packed, Take(Offset, ref fields));
            }

            extra = extra[(4 + length)..];
        }

        return this;
    }

    private static long Take(long narrow, ref ReadOnlySpan<byte> fields)
    {
        if (narrow != uint.MaxValue || fields.Length < 8)
        {
            return narrow;
        }

        var wide = BinaryPrimitives.ReadInt64LittleEndian(fields);
        fields = fields[8..];
        return wide;
    }
}
