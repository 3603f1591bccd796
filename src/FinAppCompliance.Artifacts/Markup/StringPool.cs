using System.Runtime.InteropServices;
using System.Text;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>The string pool of a binary manifest or resource table; strings are read when asked for, and only once.</summary>
/// <remarks>Header sizes and offsets of styles are not trusted. A string ends at its first null character.</remarks>
internal sealed class StringPool
{
    private const uint Utf8Flag = 0x100;

    private readonly BinaryContent _content;
    private readonly long _start;
    private readonly long _strings;
    private readonly bool _utf8;
    private readonly string?[] _cache;
    private long _budget;

    internal StringPool(BinaryContent content, long start)
    {
        _content = content;
        _start = start;
        var count = content.U32(start + 8);
        if (count > (content.Length - start) / 4)
        {
            throw content.Malformed(start + 8, $"the string pool announces {count} strings, more than the file can hold");
        }

        _cache = new string?[count];
        _utf8 = (content.U32(start + 16) & Utf8Flag) != 0;
        _strings = start + content.U32(start + 20);
        _budget = (content.Length * 4) + 65_536;
    }

    internal int Count => _cache.Length;

    /// <summary>The string with an index, or null for the index that means none.</summary>
    internal string? Find(uint index)
    {
        if (index == uint.MaxValue)
        {
            return null;
        }

        if (index >= _cache.Length)
        {
            throw _content.Malformed(_start, $"string {index} is asked for, but the pool has {_cache.Length}");
        }

        return _cache[index] ??= Read(_strings + _content.U32(_start + 28 + (4L * index)));
    }

    private string Read(long offset)
    {
        var text = _utf8 ? ReadUtf8(offset) : ReadUtf16(offset);
        _budget -= text.Length + 16;
        if (_budget < 0)
        {
            throw _content.Malformed(offset, "the strings of the pool overlap so that they hold far more text than the file");
        }

        var end = text.IndexOf('\0', StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    private string ReadUtf16(long offset)
    {
        long length = _content.U16(offset);
        offset += 2;
        if (length > 0x7fff)
        {
            length = ((length & 0x7fff) << 16) | (uint)_content.U16(offset);
            offset += 2;
        }

        var bytes = _content.Slice(offset, length * 2);
        return BitConverter.IsLittleEndian ? new string(MemoryMarshal.Cast<byte, char>(bytes)) : Encoding.Unicode.GetString(bytes);
    }

    private string ReadUtf8(long offset)
    {
        offset += _content.U8(offset) > 0x7f ? 2 : 1;
        long length = _content.U8(offset++);
        if (length > 0x7f)
        {
            length = ((length & 0x7f) << 8) | _content.U8(offset++);
        }

        return Encoding.UTF8.GetString(_content.Slice(offset, length));
    }
}
