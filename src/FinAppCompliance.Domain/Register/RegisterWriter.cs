using System.Text.Json;
using FinAppCompliance.Domain.Register.Json;

namespace FinAppCompliance.Domain.Register;

/// <summary>Writes registers as files of the format <see cref="RegisterFormat.Name"/>; equal registers give equal bytes.</summary>
/// <remarks>Thread-safe. Unknown facts are left out, absent ones are written as null.</remarks>
public static class RegisterWriter
{
    /// <summary>Writes a register as UTF-8 without a byte-order mark.</summary>
    /// <param name="register">The register.</param>
    /// <param name="stream">Where to write; stays open.</param>
    /// <exception cref="IOException">The stream refused.</exception>
    public static void Write(InstitutionRegister register, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new Utf8JsonWriter(stream, RegisterJson.WriterOptions);
        writer.WriteStartObject();
        writer.WriteString("format", RegisterFormat.Name);
        if (register.AsOf is { } asOf)
        {
            writer.WriteString("asOf", InstantConverter.Text(asOf));
        }

        if (register.CompleteKinds.Count + register.CompleteParts.Count > 0)
        {
            WriteComplete(register, writer);
        }

        WriteSections(register, writer);
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteComplete(InstitutionRegister register, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("declaredComplete");
        WriteNames(register.CompleteKinds, writer);
        foreach (var part in register.CompleteParts)
        {
            writer.WriteStartObject();
            writer.WriteString(part.Unit is null ? "application" : "unit", part.TargetId);
            writer.WriteStartArray("sections");
            WriteNames(part.Kinds, writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNames(IReadOnlySet<Type> kinds, Utf8JsonWriter writer)
    {
        foreach (var section in RegisterSections.All.Where(section => kinds.Contains(section.RecordType)))
        {
            writer.WriteStringValue(section.Name);
        }
    }

    private static void WriteSections(InstitutionRegister register, Utf8JsonWriter writer)
    {
        RegisterSection? open = null;
        foreach (var record in register.Records)
        {
            var section = RegisterSections.ByType[record.GetType()];
            if (section != open)
            {
                End(open, writer);
                Begin(section, writer);
                open = section;
            }

            section.Write(writer, record);
            if (writer.BytesPending > 1 << 16)
            {
                writer.Flush();
            }
        }

        End(open, writer);
    }

    private static void Begin(RegisterSection section, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(section.Name);
        if (!section.IsSingle)
        {
            writer.WriteStartArray();
        }
    }

    private static void End(RegisterSection? section, Utf8JsonWriter writer)
    {
        if (section is { IsSingle: false })
        {
            writer.WriteEndArray();
        }
    }
}
