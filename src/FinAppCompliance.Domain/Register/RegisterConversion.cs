using System.Buffers;
using System.Text.Json;
using FinAppCompliance.Domain.Register.Conversion;
using FinAppCompliance.Domain.Register.Json;
using FinAppCompliance.Domain.Register.Reading;

namespace FinAppCompliance.Domain.Register;

/// <summary>Turns register files of earlier versions into files of the format <see cref="RegisterFormat.Name"/>.</summary>
/// <remarks>
/// Version 1 kept the first day after a period as its end, in members named <c>…Until</c> (and <c>endsOn</c> of campaigns);
/// this version keeps the last day, included, in members named <c>…Through</c> (and <c>runsThrough</c>). The conversion renames
/// them and takes one day off; what is unknown (left out) or absent (null) stays so, and everything else is copied as it
/// stands, in its order. It therefore does not check a file: errors that stood in it stand in the result, and the reader
/// reports them there. Thread-safe.
/// </remarks>
public static class RegisterConversion
{
    /// <summary>Converts a file of version 1.</summary>
    /// <param name="utf8">The content of the file, in UTF-8 with or without a byte-order mark.</param>
    /// <returns>A file of this version, in UTF-8 without a byte-order mark, ending with a line feed.</returns>
    /// <exception cref="RegisterFormatException">
    /// The file is no JSON, does not name version 1, holds a member that only this version has, or an end that has no day before
    /// it; the exception lists every error.
    /// </exception>
    public static byte[] FromVersion1(ReadOnlyMemory<byte> utf8)
    {
        var log = new ErrorLog();
        var target = new ArrayBufferWriter<byte>(utf8.Length + 1);
        if (utf8.Length > RegisterFormat.MaximumBytes)
        {
            throw new RegisterFormatException(FileWalk.TooLarge().Errors);
        }

        using (var document = JsonText.Parse(utf8, log))
        {
            if (document is not null)
            {
                using var writer = new Utf8JsonWriter(target, RegisterJson.WriterOptions);
                new Version1Walk(writer, log).Root(document.RootElement);
            }
        }

        if (log.Count > 0)
        {
            throw new RegisterFormatException(log.Errors);
        }

        target.Write("\n"u8);
        return target.WrittenSpan.ToArray();
    }

    /// <summary>Converts a file of version 1; nothing is written when the file cannot be converted.</summary>
    /// <param name="source">The file; read to its end, stays open.</param>
    /// <param name="target">Where the file of this version goes; stays open.</param>
    /// <exception cref="IOException">A stream refused.</exception>
    /// <exception cref="RegisterFormatException">As for <see cref="FromVersion1(ReadOnlyMemory{byte})"/>.</exception>
    public static void FromVersion1(Stream source, Stream target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        var content = RegisterReader.Content(source) ?? throw new RegisterFormatException(FileWalk.TooLarge().Errors);
        target.Write(FromVersion1(content));
    }
}
