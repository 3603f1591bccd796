using System.Xml;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>Reads a property list in XML form to a tree, in one pass; its document type line is skipped, never fetched.</summary>
internal sealed class XmlPropertyList
{
    private readonly XmlReader _reader;
    private readonly IXmlLineInfo _lines;
    private readonly ReadingContext _context;

    private XmlPropertyList(XmlReader reader, ReadingContext context)
    {
        _reader = reader;
        _lines = (IXmlLineInfo)reader;
        _context = context;
    }

    /// <summary>Reads from the element <c>plist</c>, on which the reader stands, to the end of the document.</summary>
    internal static DocumentNode Read(XmlReader reader, ReadingContext context)
    {
        var list = new XmlPropertyList(reader, context);
        var (line, depth) = (list.Enter(), reader.Depth);
        var value = !reader.IsEmptyElement && list.MoveToChild(depth) ? list.Value() : null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                list.Enter();
            }
        }

        return value ?? throw context.Malformed(line, null, "the property list holds no value", "give a property list with a dictionary");
    }

    // Every way of reading an element ends on its end, or on the element itself when it is empty.
    private DocumentNode Value()
    {
        var (line, name) = (Enter(), _reader.LocalName);
        if (name is "dict" or "array")
        {
            return name == "dict" ? Map(line) : List(line);
        }

        var text = Text();
        return name switch
        {
            "string" => new() { Kind = DocumentKind.Text, Line = line, Text = text },
            "true" or "false" => new() { Kind = DocumentKind.Flag, Line = line, Flag = name == "true", Text = name },
            "integer" or "real" => new() { Kind = DocumentKind.Number, Line = line, Text = text.Trim() },
            _ => new() { Kind = DocumentKind.Other, Line = line },
        };
    }

    private DocumentNode List(int line)
    {
        var list = new DocumentNode { Kind = DocumentKind.List, Line = line };
        for (var (depth, isEmpty) = (_reader.Depth, _reader.IsEmptyElement); !isEmpty && MoveToChild(depth);)
        {
            list.Add(Value());
        }

        return list;
    }

    private DocumentNode Map(int line)
    {
        var map = new DocumentNode { Kind = DocumentKind.Map, Line = line };
        string? key = null;
        for (var (depth, isEmpty) = (_reader.Depth, _reader.IsEmptyElement); !isEmpty && MoveToChild(depth);)
        {
            if ((_reader.LocalName == "key") != (key is null))
            {
                throw _context.Malformed(_lines.LineNumber, null, key is null ? "a value has no key" : $"the key '{Clip.Short(key)}' has no value", "write keys and values in turn");
            }

            if (key is null)
            {
                Enter();
                key = Text();
            }
            else
            {
                map.Add(key, Value());
                key = null;
            }
        }

        return key is null ? map : throw _context.Malformed(line, null, $"the key '{Clip.Short(key)}' has no value", "write keys and values in turn");
    }

    private string Text()
    {
        var text = string.Empty;
        for (var (depth, isEmpty) = (_reader.Depth, _reader.IsEmptyElement); !isEmpty && _reader.Read();)
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA when _reader.Depth == depth + 1:
                    text = TextMarkup.Append(text, _reader.Value, _context, _lines.LineNumber);
                    break;
                case XmlNodeType.Element:
                    Enter();
                    break;
                case XmlNodeType.EndElement when _reader.Depth == depth:
                    return text;
                default:
                    break;
            }
        }

        return text;
    }

    private bool MoveToChild(int depth)
    {
        while (_reader.Read())
        {
            if (_reader.NodeType == XmlNodeType.Element)
            {
                return true;
            }

            if (_reader.NodeType == XmlNodeType.EndElement && _reader.Depth == depth)
            {
                return false;
            }
        }

        return false;
    }

    private int Enter()
    {
        var line = _lines.LineNumber;
        _context.CountNode(line, null);
        _context.CheckDepth(_reader.Depth + 1, line, null);
        return line;
    }
}
