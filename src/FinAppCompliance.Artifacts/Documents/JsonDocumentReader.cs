using System.Globalization;
using System.Text;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Documents;

/// <summary>Reads JSON5, and so JSON, to a tree: comments, trailing commas, single quotes, bare keys; bounded and with lines.</summary>
/// <remarks>Keys that occur twice are kept in order; <see cref="DocumentNode.Find(string)"/> takes the last.</remarks>
internal sealed class JsonDocumentReader
{
    private readonly string _text;
    private readonly ReadingContext _context;
    private int _at;
    private int _line = 1;

    private JsonDocumentReader(string text, ReadingContext context)
    {
        _text = text;
        _context = context;
    }

    internal static DocumentNode Read(ReadOnlyMemory<byte> content, ReadingContext context)
    {
        var reader = new JsonDocumentReader(Decoded.Text(content.Span, context), context);
        var root = reader.Value(1);
        reader.SkipSpace();
        return reader._at == reader._text.Length ? root : throw reader.Malformed("something follows after the document");
    }

    private DocumentNode Value(int depth)
    {
        SkipSpace();
        _context.CountNode(_line, null);
        _context.CheckDepth(depth, _line, null);
        return Peek() switch
        {
            '{' => Map(depth),
            '[' => List(depth),
            '"' or '\'' => new() { Kind = DocumentKind.Text, Line = _line, Text = Quoted() },
            '\0' => throw Malformed("the document ends early"),
            _ => Word(),
        };
    }

    private DocumentNode Map(int depth)
    {
        var map = new DocumentNode { Kind = DocumentKind.Map, Line = _line };
        for (_at++; !TryTake('}');)
        {
            var key = Peek() is '"' or '\'' ? Quoted() : Bare();
            Take(':', "a colon is missing after a key");
            map.Add(key, Value(depth + 1));
            Separate('}');
        }

        return map;
    }

    private DocumentNode List(int depth)
    {
        var list = new DocumentNode { Kind = DocumentKind.List, Line = _line };
        for (_at++; !TryTake(']');)
        {
            list.Add(Value(depth + 1));
            Separate(']');
        }

        return list;
    }

    private void Separate(char end)
    {
        SkipSpace();
        if (Peek() == ',')
        {
            _at++;
        }
        else if (Peek() != end)
        {
            throw Malformed("a comma is missing between two values");
        }
    }

    private bool TryTake(char end)
    {
        SkipSpace();
        if (Peek() != end)
        {
            return false;
        }

        _at++;
        return true;
    }

    private void Take(char wanted, string problem)
    {
        SkipSpace();
        if (Peek() != wanted)
        {
            throw Malformed(problem);
        }

        _at++;
    }

    private string Bare()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] is '_' or '$' or '-'))
        {
            _at++;
        }

        return _at > start ? _text[start.._at] : throw Malformed("a key is missing");
    }

    private DocumentNode Word()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsAsciiLetterOrDigit(_text[_at]) || _text[_at] is '+' or '-' or '.'))
        {
            _at++;
        }

        var word = _text[start.._at];
        return word switch
        {
            "true" or "false" => new() { Kind = DocumentKind.Flag, Line = _line, Flag = word == "true", Text = word },
            "null" => new() { Kind = DocumentKind.Null, Line = _line },
            "NaN" or "Infinity" or "+Infinity" or "-Infinity" => new() { Kind = DocumentKind.Number, Line = _line, Text = word },
            _ when IsNumber(word) => new() { Kind = DocumentKind.Number, Line = _line, Text = word },
            _ => throw Malformed("a value is no text, number, list or object"),
        };
    }

    private static bool IsNumber(string word)
    {
        var digits = word.AsSpan().TrimStart("+-");
        return digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? ulong.TryParse(digits[2..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
            : double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }

    private string Quoted()
    {
        var quote = _text[_at++];
        var start = _at;
        while (_at < _text.Length && _text[_at] != quote && _text[_at] is not ('\\' or '\n' or '\r'))
        {
            _at++;
        }

        if (_at < _text.Length && _text[_at] == quote)
        {
            return _text[start.._at++];
        }

        var text = new StringBuilder(_text, start, _at - start, Math.Max(16, _at - start));
        while (_at < _text.Length && _text[_at] != quote)
        {
            if (_text[_at] is '\n' or '\r')
            {
                throw Malformed("a text does not end on its line");
            }

            Append(text);
        }

        return _at++ < _text.Length ? text.ToString() : throw Malformed("a text does not end");
    }

    private void Append(StringBuilder text)
    {
        var c = _text[_at++];
        if (c != '\\')
        {
            text.Append(c);
            return;
        }

        var escape = Peek();
        _at = Math.Min(_at + 1, _text.Length);
        switch (escape)
        {
            case 'n': text.Append('\n'); break;
            case 't': text.Append('\t'); break;
            case 'r': text.Append('\r'); break;
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case 'v': text.Append('\v'); break;
            case '0': text.Append('\0'); break;
            case 'x': text.Append(Hexadecimal(2)); break;
            case 'u': text.Append(Hexadecimal(4)); break;
            case '\r' or '\n':
                _line++;
                _at += escape == '\r' && Peek() == '\n' ? 1 : 0;
                break;
            default: text.Append(escape); break;
        }
    }

    private char Hexadecimal(int digits)
    {
        if (_at + digits > _text.Length || !ushort.TryParse(_text.AsSpan(_at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            throw Malformed("an escaped character has no valid number");
        }

        _at += digits;
        return (char)value;
    }

    private void SkipSpace()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at];
            if (c == '\n')
            {
                _line++;
                _at++;
            }
            else if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _at++;
            }
            else if (c != '/' || !SkipComment())
            {
                return;
            }
        }
    }

    private bool SkipComment()
    {
        var next = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        if (next == '/')
        {
            var end = _text.IndexOf('\n', _at);
            _at = end < 0 ? _text.Length : end;
            return true;
        }

        if (next != '*')
        {
            return false;
        }

        var close = _text.IndexOf("*/", _at + 2, StringComparison.Ordinal);
        if (close < 0)
        {
            throw Malformed("a comment does not end");
        }

        _line += _text.AsSpan(_at, close - _at).Count('\n');
        _at = close + 2;
        return true;
    }

    private char Peek() => _at < _text.Length ? _text[_at] : '\0';

    private ArtifactFormatException Malformed(string problem) => _context.Malformed(_line, null, problem, "mend the file; JSON and JSON5 are read");
}
