namespace FinAppCompliance.Artifacts.Markup;

/// <summary>The value of an attribute, in text or compiled form.</summary>
internal readonly record struct MarkupValue(MarkupValueKind Kind, string? Text, long Number)
{
    internal static MarkupValue OfText(string text) => new(MarkupValueKind.Text, text, 0);

    internal static MarkupValue OfBoolean(bool value) => new(MarkupValueKind.Boolean, value ? "true" : "false", value ? 1 : 0);

    internal static MarkupValue OfInteger(long value) => new(MarkupValueKind.Integer, null, value);

    internal static MarkupValue OfReference(uint id, string? name) => new(MarkupValueKind.Reference, name, id);

    /// <summary>The value as a person would write it in source form.</summary>
    internal string Written => Kind switch
    {
        MarkupValueKind.None => string.Empty,
        MarkupValueKind.Integer => Number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        MarkupValueKind.Reference => Text is null ? $"@0x{Number:x8}" : $"@{Text}",
        _ => Text ?? string.Empty,
    };

    /// <summary>Whether the value cannot be told from this file: a reference, a build variable or a template mark.</summary>
    internal bool IsUnresolved => Kind switch
    {
        MarkupValueKind.Reference or MarkupValueKind.Other => true,
        MarkupValueKind.Text => Placeholder.IsIn(Text!),
        _ => false,
    };
}
