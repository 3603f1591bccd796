using System.Globalization;
using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Reference;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Reads the attributes of elements in binary Android XML.</summary>
internal sealed class BinaryAttributes(BinaryContent content, Func<uint, MarkupValue>? resolve)
{
    private const int AttributeSize = 20;

    private static readonly Dictionary<uint, string> NameById = ReferenceTable.Get("android-attribute-ids").Rows
        .Where(static row => row["resource_id"].Length > 0)
        .ToDictionary(static row => uint.Parse(row["resource_id"].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture), static row => row.Key);

    private uint[] _map = [];

    /// <summary>An attribute named by its resource id where it has one of the platform, by its own name otherwise.</summary>
    internal static MarkupAttribute Named(uint id, string space, string name, MarkupValue value) => id >> 24 == 0x01
        ? new(AndroidNames.Android, NameById.GetValueOrDefault(id, name.StartsWith("android:", StringComparison.Ordinal) ? name["android:".Length..] : name), value)
        : new(space, name, value);

    internal void ReadMap(long offset)
    {
        var size = content.U32(offset + 4);
        var header = Math.Max(8, content.U16(offset + 2));
        if (header > size)
        {
            throw content.Malformed(offset, "the header of the resource map is longer than the map");
        }

        _map = new uint[(size - header) / 4];
        for (var i = 0; i < _map.Length; i++)
        {
            _map[i] = content.U32(offset + header + (4L * i));
        }
    }

    internal MarkupAttribute[] Read(StringPool pool, long element)
    {
        var start = element + 16 + content.U16(element + 24);
        var size = Math.Max(AttributeSize, content.U16(element + 26));
        var count = content.U16(element + 28);
        content.Slice(start, (long)count * size);
        var attributes = new MarkupAttribute[count];
        for (var i = 0; i < count; i++)
        {
            content.Context.CountNode(null, start);
            attributes[i] = ReadOne(pool, start + ((long)i * size));
        }

        return attributes;
    }

    private MarkupAttribute ReadOne(StringPool pool, long offset)
    {
        var nameIndex = content.U32(offset + 4);
        var name = pool.Find(nameIndex) ?? string.Empty;
        var space = pool.Find(content.U32(offset)) ?? string.Empty;
        var id = nameIndex < _map.Length ? _map[nameIndex] : 0;
        return Named(id, space, name, Value(pool, offset));
    }

    private MarkupValue Value(StringPool pool, long offset)
    {
        var raw = content.U32(offset + 8);
        var data = content.U32(offset + 16);
        var type = content.U8(offset + 15);
        return TypedValue.Read(type, data, index => pool.Find(index)) switch
        {
            { Kind: MarkupValueKind.Reference } reference when resolve?.Invoke(data) is { Kind: not MarkupValueKind.None } resolved => resolved,
            { Kind: MarkupValueKind.Other } when raw != uint.MaxValue => MarkupValue.OfText(pool.Find(raw) ?? string.Empty),
            var value => value,
        };
    }
}
