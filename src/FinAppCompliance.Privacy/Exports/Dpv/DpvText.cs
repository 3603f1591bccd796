using System.Text.Json.Serialization;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Privacy.Exports.Dpv;

/// <summary>A text in both languages, as a language map.</summary>
internal sealed record DpvText([property: JsonPropertyName("zh")] string Zh, [property: JsonPropertyName("en")] string En)
{
    public static DpvText Of(BilingualText text) => new(text.Zh, text.En);

    public static DpvText? OfAny(BilingualText? text) => text is null ? null : Of(text);
}
