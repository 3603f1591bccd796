namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Reads the binary form of Android XML to elements.</summary>
/// <remarks>
/// The resource id names an attribute, whatever its name string says, as on the platform; the size in the file header and
/// the sizes of chunk headers are not trusted; namespaces are taken by URI where an attribute points to one.
/// </remarks>
internal sealed class BinaryMarkup
{
    private const int StringPoolChunk = 0x0001;
    private const int FileChunk = 0x0003;
    private const int StartElementChunk = 0x0102;
    private const int EndElementChunk = 0x0103;
    private const int TextChunk = 0x0104;
    private const int ResourceMapChunk = 0x0180;

    private readonly BinaryContent _content;
    private readonly BinaryAttributes _attributes;
    private StringPool? _pool;
    private MarkupElement? _root;
    private MarkupElement? _current;
    private int _depth;

    private BinaryMarkup(BinaryContent content, Func<uint, MarkupValue>? resolve)
    {
        _content = content;
        _attributes = new BinaryAttributes(content, resolve);
    }

    internal static bool Recognises(ReadOnlySpan<byte> content) =>
        content.Length >= 16 && content[0] == FileChunk && content[1] == 0 && content[2] == 8 && content[3] == 0;

    internal static MarkupElement Read(ReadOnlyMemory<byte> bytes, ReadingContext context, Func<uint, MarkupValue>? resolve = null) =>
        new BinaryMarkup(new BinaryContent(bytes, context), resolve).Read();

    private MarkupElement Read()
    {
        for (var offset = 8L; offset <= _content.Length - 8;)
        {
            var size = _content.U32(offset + 4);
            if (size < 8 || size > _content.Length - offset)
            {
                throw _content.Malformed(offset, $"a chunk of {size} bytes does not fit into the file");
            }

            ReadChunk(offset, _content.U16(offset));
            offset += size;
        }

        return _root ?? throw _content.Malformed(0, "the binary XML holds no element");
    }

    private void ReadChunk(long offset, int type)
    {
        _content.Context.CountNode(null, offset);
        switch (type)
        {
            case StringPoolChunk:
                _pool ??= new StringPool(_content, offset);
                break;
            case ResourceMapChunk:
                _attributes.ReadMap(offset);
                break;
            case StartElementChunk:
                Start(offset);
                break;
            case EndElementChunk when _current is not null:
                _current = _current.Parent;
                _depth--;
                break;
            case TextChunk when _current is not null && _current.Text.Length == 0:
                _current.Text = Pool(offset).Find(_content.U32(offset + 16)) ?? string.Empty;
                break;
            default:
                break;
        }
    }

    private void Start(long offset)
    {
        _content.Context.CheckDepth(++_depth, null, offset);
        var pool = Pool(offset);
        var element = new MarkupElement(_current, pool.Find(_content.U32(offset + 16)) ?? string.Empty, pool.Find(_content.U32(offset + 20)) ?? string.Empty) { Offset = offset };
        element.SetAttributes(_attributes.Read(pool, offset));
        _current?.Add(element);
        _root ??= element;
        _current = element;
    }

    private StringPool Pool(long offset) => _pool ?? throw _content.Malformed(offset, "an element stands before the string pool");
}
