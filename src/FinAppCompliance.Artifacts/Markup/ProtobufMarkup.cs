namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Reads the protobuf form of Android XML, as app bundles hold it, to elements.</summary>
internal static class ProtobufMarkup
{
    /// <summary>Whether the content is one node message and nothing else; text that merely starts with a line feed is not.</summary>
    internal static bool Recognises(ReadOnlySpan<byte> content)
    {
        if (content.Length < 4 || content[0] != 0x0a)
        {
            return false;
        }

        var (length, at, shift) = (0L, 1, 0);
        while (at < content.Length && shift < 35)
        {
            length |= (long)(content[at] & 0x7f) << shift;
            shift += 7;
            if (content[at++] < 0x80)
            {
                return length == content.Length - at || (length < content.Length - at && content[at + (int)length] == 0x1a);
            }
        }

        return false;
    }

    internal static MarkupElement Read(ReadOnlyMemory<byte> bytes, ReadingContext context)
    {
        var content = new BinaryContent(bytes, context);
        return Node(content, new ProtobufFields(content, 0, content.Length), null, 1)
            ?? throw content.Malformed(0, "the protobuf XML holds no element");
    }

    private static MarkupElement? Node(BinaryContent content, ProtobufFields fields, MarkupElement? parent, int depth)
    {
        MarkupElement? element = null;
        var (message, found, line) = (default(ProtobufFields), false, (int?)null);
        while (fields.Next())
        {
            switch (fields.Number)
            {
                case 1:
                    (message, found) = (fields.Message(), true);
                    break;
                case 2 when parent is not null && parent.Text.Length == 0:
                    parent.Text = fields.Text();
                    break;
                case 3:
                    line = Line(fields.Message());
                    break;
                default:
                    break;
            }
        }

        if (found)
        {
            content.Context.CheckDepth(depth, line, null);
            element = Element(content, message, parent, line, depth);
        }

        return element;
    }

    private static int? Line(ProtobufFields fields)
    {
        while (fields.Next())
        {
            if (fields.Number == 1)
            {
                return (int)Math.Min(fields.Value, int.MaxValue);
            }
        }

        return null;
    }

    private static MarkupElement Element(BinaryContent content, ProtobufFields fields, MarkupElement? parent, int? line, int depth)
    {
        content.Context.CountNode(line, null);
        var (space, name) = (string.Empty, string.Empty);
        var attributes = new List<MarkupAttribute>();
        for (var head = fields; head.Next();)
        {
            switch (head.Number)
            {
                case 2:
                    space = head.Text();
                    break;
                case 3:
                    name = head.Text();
                    break;
                case 4:
                    content.Context.CountNode(line, null);
                    attributes.Add(ProtobufAttributes.Read(head.Message()));
                    break;
                default:
                    break;
            }
        }

        var element = new MarkupElement(parent, space, name) { Line = line };
        element.SetAttributes([.. attributes]);
        while (fields.Next())
        {
            if (fields.Number == 5 && Node(content, fields.Message(), element, depth + 1) is { } child)
            {
                element.Add(child);
            }
        }

        return element;
    }
}
