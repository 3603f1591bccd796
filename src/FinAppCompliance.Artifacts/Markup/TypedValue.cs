namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Turns a typed value of Android's resource format into an attribute value.</summary>
internal static class TypedValue
{
    internal static MarkupValue Read(byte type, uint data, Func<uint, string?> text) => type switch
    {
        0x00 => MarkupValue.OfText(string.Empty),
        0x01 or 0x07 when data == 0 => MarkupValue.OfText(string.Empty),
        0x01 or 0x07 => MarkupValue.OfReference(data, null),
        0x03 => MarkupValue.OfText(text(data) ?? string.Empty),
        0x10 => MarkupValue.OfInteger(unchecked((int)data)),
        0x11 => MarkupValue.OfInteger(data),
        0x12 => MarkupValue.OfBoolean(data != 0),
        _ => new MarkupValue(MarkupValueKind.Other, $"(type 0x{type:x2})0x{data:x8}", data),
    };
}
