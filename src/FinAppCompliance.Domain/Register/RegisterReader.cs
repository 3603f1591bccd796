using System.Text;
using FinAppCompliance.Domain.Register.Reading;

namespace FinAppCompliance.Domain.Register;

/// <summary>Reads register files of the format <see cref="RegisterFormat.Name"/> and reports all errors of a file at once.</summary>
/// <remarks>
/// Thread-safe. Input is bounded by the limits of <see cref="RegisterFormat"/>; nothing is guessed or repaired. The methods named
/// <c>Load</c> tell no warnings; whoever shows a file's faults to people uses <c>Read</c>.
/// </remarks>
public static class RegisterReader
{
    private const int Chunk = 1 << 16;

    /// <summary>Reads a register from UTF-8, with or without a byte-order mark.</summary>
    /// <param name="utf8">The content of the file.</param>
    /// <returns>The register, or every error of the file; warnings with either.</returns>
    public static RegisterReadResult Read(ReadOnlyMemory<byte> utf8) => FileWalk.Read(utf8);

    /// <summary>Reads a register from JSON text.</summary>
    /// <param name="json">The JSON itself, not the name of a file.</param>
    /// <returns>The register, or every error of the text; warnings with either.</returns>
    public static RegisterReadResult Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return FileWalk.Read(Encoding.UTF8.GetBytes(json));
    }

    /// <summary>Reads a register from a stream to its end.</summary>
    /// <param name="stream">The stream; stays open.</param>
    /// <returns>The register, or every error of the file; warnings with either.</returns>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static RegisterReadResult Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Content(stream) is { } content ? FileWalk.Read(content) : FileWalk.TooLarge();
    }

    /// <summary>Reads a register from UTF-8 that must be free of errors.</summary>
    /// <param name="utf8">The content of the file.</param>
    /// <exception cref="RegisterFormatException">The file has errors; the exception lists all of them.</exception>
    public static InstitutionRegister Load(ReadOnlyMemory<byte> utf8) => Demand(Read(utf8));

    /// <summary>Reads a register from JSON text that must be free of errors.</summary>
    /// <param name="json">The JSON itself, not the name of a file.</param>
    /// <exception cref="RegisterFormatException">The text has errors; the exception lists all of them.</exception>
    public static InstitutionRegister Load(string json) => Demand(Read(json));

    /// <summary>Reads a register from a stream that must be free of errors.</summary>
    /// <param name="stream">The stream; stays open.</param>
    /// <exception cref="IOException">The stream could not be read.</exception>
    /// <exception cref="RegisterFormatException">The file has errors; the exception lists all of them.</exception>
    public static InstitutionRegister Load(Stream stream) => Demand(Read(stream));

    /// <summary>Reads a stream to its end; null when it holds more than a reader accepts.</summary>
    /// <param name="stream">The stream; stays open.</param>
    internal static ReadOnlyMemory<byte>? Content(Stream stream)
    {
        using var content = new MemoryStream();
        var chunk = new byte[Chunk];
        for (var count = stream.Read(chunk); count > 0; count = stream.Read(chunk))
        {
            content.Write(chunk, 0, count);
            if (content.Length > RegisterFormat.MaximumBytes)
            {
                return null;
            }
        }

        return content.GetBuffer().AsMemory(0, (int)content.Length);
    }

    private static InstitutionRegister Demand(RegisterReadResult result) => result.Register ?? throw new RegisterFormatException(result.Errors);
}
