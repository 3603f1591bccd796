using System.Text.Json;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Holds the format a file names against the one wanted.</summary>
internal static class FormatCheck
{
    /// <summary>Says whether a file names the format wanted, and reports when it does not.</summary>
    /// <param name="root">The root of the file, an object.</param>
    /// <param name="wanted">The name and version wanted.</param>
    /// <param name="log">Where the error goes.</param>
    public static bool Holds(JsonElement root, string wanted, ErrorLog log)
    {
        if (root.TryGetProperty("format"u8, out var format) && format.ValueKind == JsonValueKind.String && format.ValueEquals(wanted))
        {
            return true;
        }

        var found = format.ValueKind switch { JsonValueKind.Undefined => null, JsonValueKind.String => format.GetString(), _ => format.GetRawText() };
        if (wanted == RegisterFormat.Name && found == RegisterFormat.Version1)
        {
            log.Add("$.format", RegisterErrorCode.SupersededFormat, RegisterMessages.SupersededFormat, RegisterMessages.Convert);
        }
        else
        {
            log.Add("$.format", RegisterErrorCode.UnsupportedFormat, RegisterMessages.UnsupportedFormat(found), RegisterMessages.BeginWith(wanted));
        }

        return false;
    }
}
