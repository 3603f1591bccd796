using System.Buffers.Binary;
using System.IO.Compression;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Packages;

/// <summary>Unpacks one member: bounded in size and in expansion, checked against its header and checksum.</summary>
internal static class MemberContent
{
    private const uint LocalMark = 0x04034b50;
    private const int Slack = 65_536;
    private const int FirstBlock = 65_536;

    /// <summary>Where the packed bytes of a member start, after its own header was held against the directory.</summary>
    internal static long Start(ZipDirectory zip, ZipMember member)
    {
        if (member.IsEncrypted)
        {
            throw zip.Malformed(member.Offset, $"the entry '{Shown(member.Name)}' is encrypted");
        }

        var header = zip.Bytes(member.Offset, 30);
        var method = BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(8));
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != LocalMark || method != member.Method)
        {
            throw zip.Malformed(member.Offset, $"the entry '{Shown(member.Name)}' and the directory disagree");
        }

        return member.Offset + 30 + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(26)) + BinaryPrimitives.ReadUInt16LittleEndian(header.AsSpan(28));
    }

    internal static byte[] Read(ZipDirectory zip, ZipMember member, ReadingContext context)
    {
        var start = Start(zip, member);
        var most = Math.Min(context.Limits.MaxEntryBytes, (Math.Clamp(member.PackedSize, 0, int.MaxValue) * context.Limits.MaxExpansion) + Slack);
        if (member.PackedSize < 0 || member.PackedSize > zip.Length - start || (member.Method == ZipMember.Stored && member.Size != member.PackedSize))
        {
            throw zip.Malformed(member.Offset, $"the sizes of the entry '{Shown(member.Name)}' do not fit the package");
        }

        if (member.Size > most || member.Size < 0)
        {
            throw context.TooMuch(null, member.Offset, $"the entry '{Shown(member.Name)}' unpacks to {member.Size} bytes");
        }

        var bytes = member.Method switch
        {
            ZipMember.Stored => zip.Bytes(start, member.Size),
            ZipMember.Deflated => Inflate(zip, member, start),
            _ => throw zip.Malformed(member.Offset, $"the entry '{Shown(member.Name)}' is packed by the unknown method {member.Method}"),
        };
        return Checksum.Of(bytes) == member.Crc
            ? bytes
            : throw zip.Malformed(member.Offset, $"the checksum of the entry '{Shown(member.Name)}' is wrong");
    }

    internal static string Shown(string name)
    {
        var text = string.Concat(name.Take(120).Select(static c => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString()));
        return name.Length > 120 ? text + "…" : text;
    }

    private static byte[] Inflate(ZipDirectory zip, ZipMember member, long start)
    {
        try
        {
            using var inflate = new DeflateStream(zip.Slice(start, member.PackedSize), CompressionMode.Decompress);
            return ReadExactly(inflate, (int)member.Size) ?? throw zip.Malformed(member.Offset, $"the entry '{Shown(member.Name)}' has another size than the directory says");
        }
        catch (InvalidDataException error)
        {
            throw new ArtifactFormatException(zip.Malformed(member.Offset, "x").Place, $"the entry '{Shown(member.Name)}' cannot be unpacked", "build or download the package again", error);
        }
    }

    /// <summary>Reads a stream of exactly this size, null for any other; the announced size is not believed before the bytes are there.</summary>
    private static byte[]? ReadExactly(DeflateStream stream, int size)
    {
        var bytes = new byte[Math.Min(size, FirstBlock)];
        var filled = 0;
        while (filled < size)
        {
            if (filled == bytes.Length)
            {
                Array.Resize(ref bytes, (int)Math.Min(size, bytes.Length * 4L));
            }

            var read = stream.Read(bytes, filled, bytes.Length - filled);
            if (read == 0)
            {
                return null;
            }

            filled += read;
        }

        return stream.ReadByte() < 0 ? bytes : null;
    }
}
