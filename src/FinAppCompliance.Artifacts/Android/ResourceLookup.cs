using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Finds simple values in a compiled resource table; a value that differs between configurations stays unresolved.</summary>
internal sealed class ResourceLookup
{
    private const int MostHops = 8;

    private readonly BinaryContent _content;
    private readonly List<TypeChunk> _types = [];
    private StringPool? _strings;

    private ResourceLookup(BinaryContent content) => _content = content;

    internal static ResourceLookup Read(ReadOnlyMemory<byte> bytes, ReadingContext context)
    {
        var content = new BinaryContent(bytes, context);
        var lookup = new ResourceLookup(content);
        if (content.U16(0) != 0x0002)
        {
            throw content.Malformed(0, "this is no compiled resource table");
        }

        foreach (var (offset, type, size) in Chunks(content, 12, content.Length))
        {
            switch (type)
            {
                case 0x0001:
                    lookup._strings ??= new StringPool(content, offset);
                    break;
                case 0x0200:
                    lookup.ReadPackage(offset, offset + size);
                    break;
                default:
                    break;
            }
        }

        return lookup;
    }

    /// <summary>The one value behind a resource id, references followed; no value when there is none or several.</summary>
    internal MarkupValue Find(uint id)
    {
        for (var hop = 0; hop < MostHops; hop++)
        {
            var value = FindOne(id);
            if (value.Kind != MarkupValueKind.Reference)
            {
                return value;
            }

            id = (uint)value.Number;
        }

        return default;
    }

    private MarkupValue FindOne(uint id)
    {
        var found = default(MarkupValue);
        foreach (var type in _types)
        {
            if (type.Package == id >> 24 && type.Id == ((id >> 16) & 0xff))
            {
                var value = Entry(type, id & 0xffff);
                if (value.Kind != MarkupValueKind.None && found.Kind != MarkupValueKind.None && value != found)
                {
                    return default;
                }

                found = value.Kind == MarkupValueKind.None ? found : value;
            }
        }

        return found;
    }

    private MarkupValue Entry(TypeChunk type, uint index)
    {
        if (index >= type.Count)
        {
            return default;
        }

        var relative = _content.U32(type.Offset + type.Header + (4L * index));
        var entry = type.Offset + type.Entries + relative;
        const int ComplexOrCompact = 0x0009;
        if (relative == uint.MaxValue || (_content.U16(entry + 2) & ComplexOrCompact) != 0)
        {
            return default;
        }

        var value = entry + _content.U16(entry);
        return TypedValue.Read(_content.U8(value + 3), _content.U32(value + 4), index => _strings?.Find(index)) is { Kind: not MarkupValueKind.Other } simple ? simple : default;
    }

    private void ReadPackage(long start, long end)
    {
        var package = _content.U32(start + 8);
        foreach (var (offset, type, _) in Chunks(_content, start + Math.Max(8, _content.U16(start + 2)), end))
        {
            const int Sparse = 1;
            if (type == 0x0201 && (_content.U8(offset + 9) & Sparse) == 0)
            {
                _types.Add(new(package, _content.U8(offset + 8), offset, Math.Max(20, _content.U16(offset + 2)), _content.U32(offset + 12), _content.U32(offset + 16)));
            }
        }
    }

    private static IEnumerable<(long Offset, int Type, long Size)> Chunks(BinaryContent content, long start, long end)
    {
        for (var offset = start; offset <= end - 8;)
        {
            long size = content.U32(offset + 4);
            if (size < 8 || size > end - offset)
            {
                throw content.Malformed(offset, $"a chunk of {size} bytes does not fit into the resource table");
            }

            content.Context.CountNode(null, offset);
            yield return (offset, content.U16(offset), size);
            offset += size;
        }
    }

    private sealed record TypeChunk(uint Package, byte Id, long Offset, int Header, uint Count, uint Entries);
}
