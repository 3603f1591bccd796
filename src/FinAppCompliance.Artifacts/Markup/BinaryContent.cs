using System.Buffers.Binary;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Little-endian access to hostile bytes: what lies outside is a typed error with its offset.</summary>
internal sealed class BinaryContent(ReadOnlyMemory<byte> bytes, ReadingContext context)
{
    internal long Length => bytes.Length;

    internal ReadingContext Context { get; } = context;

    internal byte U8(long offset) => Slice(offset, 1)[0];

    internal int U16(long offset) => BinaryPrimitives.ReadUInt16LittleEndian(Slice(offset, 2));

    internal uint U32(long offset) => BinaryPrimitives.ReadUInt32LittleEndian(Slice(offset, 4));

    internal int I32(long offset) => BinaryPrimitives.ReadInt32LittleEndian(Slice(offset, 4));

    internal ReadOnlySpan<byte> Slice(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > bytes.Length - length)
        {
            throw Malformed(Math.Clamp(offset, 0, bytes.Length), "the content ends before a value that it announces");
        }

        return bytes.Span.Slice((int)offset, (int)length);
    }

    internal ArtifactFormatException Malformed(long offset, string problem, string remedy = "take the file from the build again") =>
        Context.Malformed(null, offset, problem, remedy);
}
