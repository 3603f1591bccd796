using System.Runtime.InteropServices;
using System.Text.Json;
using FinAppCompliance.Domain.Register.Shapes;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Says whether a plain JSON value has the form a member wants.</summary>
internal static class ValueCheck
{
    private const int QuotedDateLength = 12;

    /// <summary>Says whether a value has a form; names and references are only looked at as texts.</summary>
    /// <param name="form">The form wanted.</param>
    /// <param name="value">The value found.</param>
    public static bool Has(ValueForm form, JsonElement value) => form switch
    {
        ValueForm.Integer => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        ValueForm.LongInteger => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        ValueForm.DecimalNumber => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out _),
        ValueForm.TruthValue => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        ValueForm.LegalDate => IsDate(value),
        ValueForm.Instant => IsInstant(value),
        ValueForm.Nested => value.ValueKind == JsonValueKind.Object,
        _ => value.ValueKind == JsonValueKind.String,
    };

    /// <summary>Reads a legal date that was found to be one.</summary>
    public static DateOnly Date(JsonElement value) => DateOnly.FromDateTime(value.GetDateTime());

    private static bool IsDate(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && JsonMarshal.GetRawUtf8Value(value).Length == QuotedDateLength && value.TryGetDateTime(out _);

    private static bool IsInstant(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String || !value.TryGetDateTimeOffset(out _))
        {
            return false;
        }

        // Common writers escape the plus sign, so the offset is looked for in the text, not in the bytes.
        var text = value.GetString()!;
        return text[^1] == 'Z' || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
    }
}
