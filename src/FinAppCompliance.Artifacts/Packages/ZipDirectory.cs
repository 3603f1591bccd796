using System.Buffers.Binary;
using System.Text;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Packages;

/// <summary>Reads the central directory of a ZIP file and single members of it; never the whole file.</summary>
internal sealed class ZipDirectory
{
    private const uint EndMark = 0x06054b50;
    private const uint Zip64LocatorMark = 0x07064b50;
    private const uint Zip64EndMark = 0x06064b50;
    private const uint MemberMark = 0x02014b50;

    private readonly Stream _stream;
    private readonly ReadingContext _context;
    private readonly long _directory;

    private ZipDirectory(Stream stream, ReadingContext context)
    {
        _stream = stream;
        _context = context;
        (_directory, var size, var count) = FindDirectory();
        Members = ReadMembers(size, count);
    }

    internal IReadOnlyList<ZipMember> Members { get; }

    internal static bool Recognises(ReadOnlySpan<byte> content) =>
        content.StartsWith("PK\u0003\u0004"u8) || content.StartsWith("PK\u0005\u0006"u8);

    internal static ZipDirectory Open(Stream stream, ReadingContext context) => new(stream, context);

    internal byte[] Bytes(long offset, long length)
    {
        if (offset < 0 || length < 0 || length > _context.Limits.MaxBytes || offset > _stream.Length - length)
        {
            throw Malformed(offset, "the package points outside itself");
        }

        var bytes = new byte[length];
        _stream.Position = offset;
        for (var read = 0; read < bytes.Length;)
        {
            var more = _stream.Read(bytes, read, bytes.Length - read);
            if (more == 0)
            {
                throw Malformed(offset, "the package ends early");
            }

            read += more;
        }

        return bytes;
    }

    internal Stream Slice(long offset, long length) => new StreamSlice(_stream, offset, length);

    internal long Length => _stream.Length;

    internal ArtifactFormatException Malformed(long offset, string problem) =>
        _context.Malformed(null, offset, problem, "build or download the package again");

    private (long Offset, long Size, long Count) FindDirectory()
    {
        var tail = (int)Math.Min(_stream.Length, 22 + ushort.MaxValue);
        var bytes = Bytes(_stream.Length - tail, tail);
        for (var at = bytes.Length - 22; at >= 0; at--)
        {
            var end = bytes.AsSpan(at);
            if (BinaryPrimitives.ReadUInt32LittleEndian(end) == EndMark && BinaryPrimitives.ReadUInt16LittleEndian(end[20..]) <= end.Length - 22)
            {
                var offset = _stream.Length - tail + at;
                long count = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
                long size = BinaryPrimitives.ReadUInt32LittleEndian(end[12..]);
                long start = BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
                return count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue
                    ? Zip64(offset) ?? (start, size, count)
                    : (start, size, count);
            }
        }

        throw Malformed(0, "the package has no directory at its end");
    }

    private (long Offset, long Size, long Count)? Zip64(long end)
    {
        if (end < 20 || BinaryPrimitives.ReadUInt32LittleEndian(Bytes(end - 20, 20)) != Zip64LocatorMark)
        {
            return null;
        }

        var record = BinaryPrimitives.ReadInt64LittleEndian(Bytes(end - 12, 8));
        var bytes = Bytes(record, 56);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Zip64EndMark
            ? (BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(48)), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(40)), BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(32)))
            : throw Malformed(record, "the large directory of the package is damaged");
    }

    private List<ZipMember> ReadMembers(long size, long count)
    {
        if (count > _context.Limits.MaxEntries)
        {
            throw _context.TooMuch(null, _directory, $"the package has more than {_context.Limits.MaxEntries} entries");
        }

        var bytes = Bytes(_directory, size);
        var members = new List<ZipMember>();
        for (var at = 0; at <= bytes.Length - 46 && BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == MemberMark;)
        {
            if (members.Count == _context.Limits.MaxEntries)
            {
                throw _context.TooMuch(null, _directory + at, $"the package has more than {_context.Limits.MaxEntries} entries");
            }

            members.Add(ReadMember(bytes, ref at));
        }

        return members;
    }

    private ZipMember ReadMember(byte[] bytes, ref int at)
    {
        var header = bytes.AsSpan(at);
        var flags = BinaryPrimitives.ReadUInt16LittleEndian(header[8..]);
        int name = BinaryPrimitives.ReadUInt16LittleEndian(header[28..]);
        int extra = BinaryPrimitives.ReadUInt16LittleEndian(header[30..]);
        int comment = BinaryPrimitives.ReadUInt16LittleEndian(header[32..]);
        if (46 + name + extra + comment > header.Length)
        {
            throw Malformed(_directory + at, "an entry of the directory is longer than the directory");
        }

        const int Utf8Flag = 0x0800;
        var encoding = (flags & Utf8Flag) != 0 ? Encoding.UTF8 : Encoding.Latin1;
        var sizes = new Zip64Sizes(
            BinaryPrimitives.ReadUInt32LittleEndian(header[24..]), BinaryPrimitives.ReadUInt32LittleEndian(header[20..]), BinaryPrimitives.ReadUInt32LittleEndian(header[42..]));
        sizes = sizes.Widened(header.Slice(46 + name, extra));
        at += 46 + name + extra + comment;
        return new(
            encoding.GetString(header.Slice(46, name)), flags, BinaryPrimitives.ReadUInt16LittleEndian(header[10..]), BinaryPrimitives.ReadUInt32LittleEndian(header[16..]), sizes.Packed, sizes.Size, sizes.Offset);
    }
}
