using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>Reads a property list in binary form (<c>bplist00</c>) to a tree.</summary>
/// <remarks>An object that is used several times is built each time it is used and counted each time, so that shared objects cannot explode.</remarks>
internal sealed class BinaryPropertyList
{
    private const int TrailerSize = 32;

    private readonly BinaryContent _content;
    private readonly int _referenceSize;
    private readonly int _offsetSize;
    private readonly long _count;
    private readonly long _table;
    private long _budget;

    private BinaryPropertyList(BinaryContent content)
    {
        _content = content;
        var trailer = content.Length - TrailerSize;
        _offsetSize = content.U8(trailer + 6);
        _referenceSize = content.U8(trailer + 7);
        _count = Big(trailer + 8, 8);
        _table = Big(trailer + 24, 8);
        _budget = content.Length * 8;
        if (_offsetSize is < 1 or > 8 || _referenceSize is < 1 or > 8 || _count < 1 || _table < 8 || _count > (content.Length - _table) / _offsetSize)
        {
            throw content.Malformed(trailer, "the trailer of the binary property list is damaged");
        }
    }

    internal static bool Recognises(ReadOnlySpan<byte> content) => content.StartsWith("bplist0"u8);

    internal static DocumentNode Read(ReadOnlyMemory<byte> bytes, ReadingContext context)
    {
        var content = new BinaryContent(bytes, context);
        var list = new BinaryPropertyList(content);
        return list.Object(list.Big(content.Length - TrailerSize + 16, 8), 1);
    }

    private DocumentNode Object(long number, int depth)
    {
        if (number < 0 || number >= _count)
        {
            throw _content.Malformed(_table, $"object {number} is asked for, but the list has {_count}");
        }

        var offset = Big(_table + (number * _offsetSize), _offsetSize);
        _content.Context.CountNode(null, offset);
        _content.Context.CheckDepth(depth, null, offset);
        var marker = _content.U8(offset);
        return (marker >> 4) switch
        {
            0x0 => new() { Kind = marker is 8 or 9 ? DocumentKind.Flag : DocumentKind.Null, Flag = marker == 9, Offset = offset },
            0x1 => new() { Kind = DocumentKind.Number, Offset = offset, Text = Whole(offset, marker) },
            0x2 or 0x3 => new() { Kind = DocumentKind.Other, Offset = offset },
            0x5 or 0x6 => Text(offset, marker),
            0xA or 0xC => List(offset, depth),
            0xD => Map(offset, depth),
            _ => new() { Kind = DocumentKind.Other, Offset = offset },
        };
    }

    private string Whole(long offset, byte marker)
    {
        var size = 1 << (marker & 0x0f);
        return size <= 8 ? Big(offset + 1, size).ToString(CultureInfo.InvariantCulture) : string.Empty;
    }

    private DocumentNode Text(long offset, byte marker)
    {
        var (length, start) = Length(offset);
        var bytes = _content.Slice(start, marker >> 4 == 5 ? length : Math.Min(length, _content.Length) * 2);
        Spend(bytes.Length, offset);
        return new() { Kind = DocumentKind.Text, Offset = offset, Text = (marker >> 4 == 5 ? Encoding.ASCII : Encoding.BigEndianUnicode).GetString(bytes) };
    }

    private DocumentNode List(long offset, int depth)
    {
        var (count, start) = Length(offset);
        _content.Slice(start, Math.Min(count, _content.Length) * _referenceSize);
        var list = new DocumentNode { Kind = DocumentKind.List, Offset = offset };
        for (var i = 0L; i < count; i++)
        {
            Spend(1, offset);
            list.Add(Object(Big(start + (i * _referenceSize), _referenceSize), depth + 1));
        }

        return list;
    }

    private DocumentNode Map(long offset, int depth)
    {
        var (count, start) = Length(offset);
        _content.Slice(start, Math.Min(count, _content.Length) * _referenceSize * 2);
        var map = new DocumentNode { Kind = DocumentKind.Map, Offset = offset };
        for (var i = 0L; i < count; i++)
        {
            Spend(1, offset);
            var key = Object(Big(start + (i * _referenceSize), _referenceSize), depth + 1);
            map.Add(key.Text, Object(Big(start + ((count + i) * _referenceSize), _referenceSize), depth + 1));
        }

        return map;
    }

    private (long Length, long Start) Length(long offset)
    {
        var small = _content.U8(offset) & 0x0f;
        if (small != 0x0f)
        {
            return (small, offset + 1);
        }

        var marker = _content.U8(offset + 1);
        var size = 1 << (marker & 0x0f);
        return marker >> 4 == 1 && size <= 8 && Big(offset + 2, size) is >= 0 and var length
            ? (length, offset + 2 + size)
            : throw _content.Malformed(offset, "a length of the binary property list is damaged");
    }

    private void Spend(int amount, long offset)
    {
        _budget -= amount;
        if (_budget < 0)
        {
            throw _content.Malformed(offset, "shared objects make the property list far larger than the file");
        }
    }

    private long Big(long offset, int size)
    {
        Span<byte> wide = stackalloc byte[8];
        wide.Clear();
        _content.Slice(offset, size).CopyTo(wide[(8 - size)..]);
        return BinaryPrimitives.ReadInt64BigEndian(wide);
    }
}
