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
    private readonly Func<string, bool>? _keeps;
    private bool _isPassing;

    private XmlPropertyList(XmlReader reader, ReadingContext context, Func<string, bool>? keeps)
    {
        _reader = reader;
        _lines = (IXmlLineInfo)reader;
        _context = context;
        _keeps = keeps;
    }

    /// <summary>Reads from the element <c>plist</c>, on which the reader stands, to the end of the document.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="context">The limits.</param>
    /// <param name="keeps">Says by its key whether a member of the outermost dictionary is kept; all others are checked and counted alike. Null keeps all.</param>
    internal static DocumentNode Read(XmlReader reader, ReadingContext context, Func<string, bool>? keeps = null)
    {
        var list = new XmlPropertyList(reader, context, keeps);
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

        var text = Text(keeps: !_isPassing);
        return _isPassing ? DocumentNode.PassedOver : name switch
        {
            "string" => new() { Kind = DocumentKind.Text, Line = line, Text = text },
            "true" or "false" => new() { Kind = DocumentKind.Flag, Line = line, Flag = name == "true", Text = name },
            "integer" or "real" => new() { Kind = DocumentKind.Number, Line = line, Text = text.Trim() },
            _ => new() { Kind = DocumentKind.Other, Line = line },
        };
    }

    private DocumentNode List(int line)
    {
        var list = _isPassing ? DocumentNode.PassedOver : new() { Kind = DocumentKind.List, Line = line };
        for (var (depth, isEmpty) = (_reader.Depth, _reader.IsEmptyElement); !isEmpty && MoveToChild(depth);)
        {
            var value = Value();
            if (!_isPassing)
            {
                list.Add(value);
            }
        }

        return list;
    }

    private DocumentNode Map(int line)
    {
        var map = _isPassing ? DocumentNode.PassedOver : new() { Kind = DocumentKind.Map, Line = line };
        var isOutermost = _reader.Depth == 1;
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
                key = Text(keeps: true);
            }
            else
            {
                AddMember(map, key, isOutermost);
                key = null;
            }
        }

        return key is null ? map : throw _context.Malformed(line, null, $"the key '{Clip.Short(key)}' has no value", "write keys and values in turn");
    }

    private void AddMember(DocumentNode map, string key, bool isOutermost)
    {
        if (_isPassing)
        {
            Value();
        }
        else if (isOutermost && _keeps is not null && !_keeps(key))
        {
            _isPassing = true;
            Value();
            _isPassing = false;
            map.HasOthers = true;
        }
        else
        {
            map.Add(key, Value());
        }
    }

    private string Text(bool keeps)
    {
        var text = string.Empty;
        for (var (depth, isEmpty) = (_reader.Depth, _reader.IsEmptyElement); !isEmpty && _reader.Read();)
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.Text or XmlNodeType.CDATA when keeps && _reader.Depth == depth + 1:
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
