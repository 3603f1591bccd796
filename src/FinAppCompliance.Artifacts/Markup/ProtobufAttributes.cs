namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Reads the attributes of elements in the protobuf form of Android XML.</summary>
internal static class ProtobufAttributes
{
    internal static MarkupAttribute Read(ProtobufFields fields)
    {
        var (space, name, text) = (string.Empty, string.Empty, string.Empty);
        var (compiled, id) = (default(MarkupValue), 0u);
        while (fields.Next())
        {
            switch (fields.Number)
            {
                case 1:
                    space = fields.Text();
                    break;
                case 2:
                    name = fields.Text();
                    break;
                case 3:
                    text = fields.Text();
                    break;
                case 5:
                    id = (uint)(fields.Value & uint.MaxValue);
                    break;
                case 6:
                    compiled = Compiled(fields.Message());
                    break;
                default:
                    break;
            }
        }

        var value = compiled.Kind is MarkupValueKind.None || (compiled.Kind == MarkupValueKind.Other && text.Length > 0) ? MarkupValue.OfText(text)
            : compiled is { Kind: MarkupValueKind.Reference, Text: null } && text.StartsWith('@') ? compiled with { Text = text[1..] }
            : compiled;
        return BinaryAttributes.Named(id, space, name, value);
    }

    private static MarkupValue Compiled(ProtobufFields item)
    {
        var value = default(MarkupValue);
        while (item.Next())
        {
            value = item.Number switch
            {
                1 => Reference(item.Message()),
                2 or 3 => FirstText(item.Message()),
                7 => Primitive(item.Message()),
                _ => value.Kind == MarkupValueKind.None ? new(MarkupValueKind.Other, null, 0) : value,
            };
        }

        return value;
    }

    private static MarkupValue Reference(ProtobufFields fields)
    {
        var (id, name) = (0u, (string?)null);
        while (fields.Next())
        {
            id = fields.Number == 2 ? (uint)(fields.Value & uint.MaxValue) : id;
            name = fields.Number == 3 ? fields.Text() : name;
        }

        return MarkupValue.OfReference(id, name);
    }

    private static MarkupValue FirstText(ProtobufFields fields)
    {
        while (fields.Next())
        {
            if (fields.Number == 1)
            {
                return MarkupValue.OfText(fields.Text());
            }
        }

        return MarkupValue.OfText(string.Empty);
    }

    private static MarkupValue Primitive(ProtobufFields fields)
    {
        var value = new MarkupValue(MarkupValueKind.Other, null, 0);
        while (fields.Next())
        {
            value = fields.Number switch
            {
                6 => MarkupValue.OfInteger(unchecked((int)fields.Value)),
                7 => MarkupValue.OfInteger((long)(fields.Value & uint.MaxValue)),
                8 => MarkupValue.OfBoolean(fields.Value != 0),
                _ => value,
            };
        }

        return value;
    }
}
