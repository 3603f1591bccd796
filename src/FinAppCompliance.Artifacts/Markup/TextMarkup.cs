using System.Text;
using System.Xml;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Reads XML text to elements: no external entities, no entity declarations, bounded depth and count.</summary>
internal static class TextMarkup
{
    /// <summary>Reads with a bounded reader; whatever is wrong with the text comes out as the typed error.</summary>
    internal static T Guarded<T>(Stream content, ReadingContext context, DtdProcessing documentType, Func<XmlReader, T> read)
    {
        try
        {
            using var reader = XmlReader.Create(content, Settings(context, documentType));
            return read(reader);
        }
        catch (XmlException error)
        {
            throw context.Malformed(
                error.LineNumber > 0 ? error.LineNumber : null, null, $"the XML is not well formed: {Clause(error)}", "mend the file or take the one the build made", error);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or InvalidOperationException or DecoderFallbackException or IndexOutOfRangeException)
        {
            throw context.Malformed(null, null, "the XML has an encoding that cannot be read", "save the file as UTF-8", error);
        }
    }

    private static XmlReaderSettings Settings(ReadingContext context, DtdProcessing documentType) => new()
    {
        DtdProcessing = documentType,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = context.Limits.MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = false,
    };

    /// <summary>Reads the element on which the reader stands, and what it holds, to a tree.</summary>
    internal static MarkupElement ReadElements(XmlReader reader, ReadingContext context)
    {
        MarkupElement? root = null;
        MarkupElement? current = null;
        var lines = (IXmlLineInfo)reader;
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = new MarkupElement(current, reader.NamespaceURI, reader.LocalName) { Line = lines.LineNumber };
                    context.CountNode(element.Line, null);
                    context.CheckDepth(reader.Depth + 1, element.Line, null);
                    var empty = reader.IsEmptyElement;
                    element.Attributes = ReadAttributes(reader, context, element.Line);
                    root ??= element;
                    current?.Add(element);
                    current = empty ? current : element;
                    break;
                case XmlNodeType.EndElement:
                    current = current?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when current is not null:
                    current.Text = Append(current.Text, reader.Value, context, lines.LineNumber);
                    break;
                default:
                    break;
            }
        }
        while (reader.Read());

        return root ?? throw context.Malformed(null, null, "the file holds no element", "give the file the build made");
    }

    internal static string Append(string text, string more, ReadingContext context, int line)
    {
        if (text.Length == 0)
        {
            return more;
        }

        // Text in many pieces would cost quadratic time; a file that needs it is not one of ours.
        context.CountNode(line, null);
        return text.Length > 4096 ? text : text + more;
    }

    private static MarkupAttribute[] ReadAttributes(XmlReader reader, ReadingContext context, int? line)
    {
        if (reader.AttributeCount == 0)
        {
            return [];
        }

        var (attributes, count) = (new MarkupAttribute[reader.AttributeCount], 0);
        while (reader.MoveToNextAttribute())
        {
            context.CountNode(line, null);
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                attributes[count++] = new(reader.NamespaceURI, reader.LocalName, MarkupValue.OfText(reader.Value));
            }
        }

        reader.MoveToElement();
        return count == attributes.Length ? attributes : attributes[..count];
    }

    private static string Clause(XmlException error)
    {
        var message = error.Message.TrimEnd('.');
        var end = message.IndexOf(". Line ", StringComparison.Ordinal);
        message = end > 0 ? message[..end] : message;
        return message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : "unreadable";
    }
}
