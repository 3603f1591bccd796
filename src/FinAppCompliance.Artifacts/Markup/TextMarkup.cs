using System.Text;
using System.Xml;
using FinAppCompliance.Artifacts.Android;

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
        NameTable = AndroidNames.Table(),
    };

    /// <summary>Reads the element on which the reader stands, and what it holds, to a tree.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">The limits.</param>
    /// <param name="keeps">Says by its local name whether an attribute is kept; what nobody asks for is counted and never made text. Null keeps all.</param>
    /// <param name="take">Is given each finished grandchild of the root and says whether it was used up; then the tree forgets it. Null keeps all.</param>
    internal static MarkupElement ReadElements(XmlReader reader, ReadingContext context, Func<string, bool>? keeps = null, Func<MarkupElement, bool>? take = null)
    {
        MarkupElement? root = null;
        MarkupElement? current = null;
        var lines = (IXmlLineInfo)reader;
        var spare = new SpareElements();
        do
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var element = spare.Take(current, reader.NamespaceURI, reader.LocalName);
                    element.Line = lines.LineNumber;
                    context.CountNode(element.Line, null);
                    context.CheckDepth(reader.Depth + 1, element.Line, null);
                    var empty = reader.IsEmptyElement;
                    ReadAttributes(reader, context, keeps, element);
                    root ??= element;
                    current?.Add(element);
                    current = empty ? Finish(element, root, take, spare) : element;
                    break;
                case XmlNodeType.EndElement:
                    current = current is null ? null : Finish(current, root, take, spare);
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

    private static MarkupElement? Finish(MarkupElement element, MarkupElement? root, Func<MarkupElement, bool>? take, SpareElements spare)
    {
        var parent = element.Parent;
        if (take is not null && parent is not null && ReferenceEquals(parent.Parent, root) && take(element))
        {
            parent.ReleaseChildren();
            spare.Return(element);
        }

        return parent;
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

    private static void ReadAttributes(XmlReader reader, ReadingContext context, Func<string, bool>? keeps, MarkupElement element)
    {
        while (reader.MoveToNextAttribute())
        {
            context.CountNode(element.Line, null);
            if ((keeps is null || keeps(reader.LocalName)) && reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.Add(new MarkupAttribute(reader.NamespaceURI, reader.LocalName, MarkupValue.OfText(reader.Value)));
            }
        }

        reader.MoveToElement();
    }

    private static string Clause(XmlException error)
    {
        var message = error.Message.TrimEnd('.');
        var end = message.IndexOf(". Line ", StringComparison.Ordinal);
        message = end > 0 ? message[..end] : message;
        return message.Length > 0 ? char.ToLowerInvariant(message[0]) + message[1..] : "unreadable";
    }
}
