using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Detection;

/// <summary>Reads a stream whole, but never more than the limit.</summary>
internal static class BoundedContent
{
    internal static ReadOnlyMemory<byte> ReadAll(Stream content, ReadingContext context)
    {
        if (content.CanSeek)
        {
            Check(content.Length - content.Position, context);
        }

        using var memory = new MemoryStream(content.CanSeek ? (int)Math.Max(0, content.Length - content.Position) : 0);
        var buffer = new byte[81_920];
        for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
        {
            Check(memory.Length + read, context);
            memory.Write(buffer, 0, read);
        }

        return memory.GetBuffer().AsMemory(0, (int)memory.Length);
    }

    internal static void Check(long length, ReadingContext context)
    {
        if (length > context.Limits.MaxBytes)
        {
            throw context.TooMuch(null, null, $"the file is larger than {context.Limits.MaxBytes} bytes");
        }
    }
}
