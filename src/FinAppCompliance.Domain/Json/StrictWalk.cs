using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Domain.Json;

/// <summary>One walk over a text beside the shape of a type.</summary>
internal ref struct StrictWalk
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly JsonSerializerOptions _options;
    private readonly List<JsonMistake> _mistakes = [];
    private Utf8JsonReader _reader;
    private int _counted;
    private long _line = 1;

    public StrictWalk(ReadOnlySpan<byte> text, JsonSerializerOptions options)
    {
        _text = text;
        _options = options;
        _reader = new(text, new JsonReaderOptions
        {
            CommentHandling = options.ReadCommentHandling,
            AllowTrailingCommas = options.AllowTrailingCommas,
            MaxDepth = options.MaxDepth,
        });
    }

    public readonly IReadOnlyList<JsonMistake> Mistakes => _mistakes;

    public void Run(JsonTypeInfo type)
    {
        _reader.Read();
        Value(type, "$", mayBeNull: false);
        _reader.Read();
    }

    public readonly void Add(string path, long line, BilingualText text)
    {
        if (_mistakes.Count < StrictJson.MostListed)
        {
            _mistakes.Add(new(path, line, text));
        }
        else if (_mistakes.Count == StrictJson.MostListed)
        {
            _mistakes.Add(new("$", line, new("错误过多，其余不再列出", "there are more mistakes, which are not listed")));
        }
    }

    private void Value(JsonTypeInfo type, string path, bool mayBeNull)
    {
        var inner = Nullable.GetUnderlyingType(type.Type);
        var isList = type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(FactList<>);
        if (_reader.TokenType == JsonTokenType.Null && !isList)
        {
            if (inner is null && !mayBeNull)
            {
                Add(path, new("不得为null；没有值时请省略该成员", "may not be null; leave the member out where there is no value"));
            }

            return;
        }

        var shape = inner is null ? type : _options.GetTypeInfo(inner);
        if (shape.Type.IsEnum)
        {
            Enumeration(shape.Type, path);
        }
        else if (shape.Type == typeof(DateTimeOffset))
        {
            Instant(path);
        }
        else if (isList)
        {
            List(_options.GetTypeInfo(shape.Type.GenericTypeArguments[0]), path);
        }
        else if (shape.Kind == JsonTypeInfoKind.Enumerable && shape.ElementType is { } element)
        {
            List(_options.GetTypeInfo(element), path);
        }
        else if (shape.Kind == JsonTypeInfoKind.Object)
        {
            Record(shape, path);
        }
        else
        {
            Read(shape, path);
        }
    }

    private void Record(JsonTypeInfo shape, string path)
    {
        if (_reader.TokenType != JsonTokenType.StartObject)
        {
            Misplaced(path, new("此处应为对象 { … }", "an object { … } is wanted here"));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (_reader.Read() && _reader.TokenType != JsonTokenType.EndObject)
        {
            var name = _reader.GetString()!;
            var at = $"{path}.{name}";
            var member = Find(shape, name);
            if (!seen.Add(name))
            {
                Add(at, new($"成员“{name}”重复出现，请保留一个", $"the member '{name}' occurs twice; keep one"));
            }

            if (member is null)
            {
                Add(at, new($"没有名为“{name}”的成员；可用：{Names(shape)}", $"there is no member '{name}'; there are {Names(shape)}"));
            }

            _reader.Read();
            if (member is null)
            {
                _reader.Skip();
            }
            else
            {
                Value(_options.GetTypeInfo(member.PropertyType), at, mayBeNull: member.IsSetNullable && !member.PropertyType.IsValueType);
            }
        }

        foreach (var member in shape.Properties)
        {
            if (member.IsRequired && !seen.Contains(member.Name))
            {
                Add(path, new($"缺少必填成员“{member.Name}”", $"the member '{member.Name}' is missing; state it"));
            }
        }
    }

    private void List(JsonTypeInfo element, string path)
    {
        if (_reader.TokenType != JsonTokenType.StartArray)
        {
            Misplaced(path, new("此处应为列表；空列表写 []，未知时省略该成员", "a list is wanted here; write [] for an empty one and leave the member out when it is unknown"));
            return;
        }

        for (var at = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; at++)
        {
            Value(element, $"{path}[{at}]", mayBeNull: false);
        }
    }

    private void Enumeration(Type type, string path)
    {
        var names = Enum.GetNames(type);
        if (_reader.TokenType != JsonTokenType.String)
        {
            Misplaced(path, new($"此处应写名称而非数字：{string.Join("、", names)}", $"a name is wanted here, not a number: {string.Join(", ", names)}"));
            return;
        }

        var text = _reader.GetString()!;
        var parts = type.IsDefined(typeof(FlagsAttribute), inherit: false) ? text.Split(',', StringSplitOptions.TrimEntries) : [text];
        foreach (var part in parts)
        {
            if (!names.Contains(part, StringComparer.OrdinalIgnoreCase))
            {
                Add(path, new($"“{part}”不是可用的值；可用：{string.Join("、", names)}", $"'{part}' is none of {string.Join(", ", names)}"));
            }
        }
    }

    private void Instant(string path)
    {
        var text = _reader.TokenType == JsonTokenType.String ? _reader.GetString()! : string.Empty;
        var hasTime = text.Contains('T', StringComparison.Ordinal);
        var hasOffset = hasTime && (text.EndsWith('Z') || text.AsSpan(text.IndexOf('T', StringComparison.Ordinal)).IndexOfAny('+', '-') > 0);
        if (!hasOffset || !_reader.TryGetDateTimeOffset(out _))
        {
            Misplaced(path, new(
                "时刻须写明日期、时间和时区偏移，如 2026-03-31T00:00:00+08:00",
                "an instant needs a date, a time and an offset, such as 2026-03-31T00:00:00+08:00"));
        }
    }

    private void Read(JsonTypeInfo shape, string path)
    {
        var copy = _reader;
        try
        {
            JsonSerializer.Deserialize(ref copy, shape);
        }
        catch (Exception failure) when (failure is JsonException or FormatException or ArgumentException or InvalidOperationException)
        {
            var reason = failure is JsonException && failure.InnerException is { } inner ? inner.Message : failure.Message;
            Add(path, new($"此处的值无法读取：{reason}", $"the value here cannot be read: {reason}"));
        }

        _reader.Skip();
    }

    private void Misplaced(string path, BilingualText text)
    {
        Add(path, text);
        _reader.Skip();
    }

    private void Add(string path, BilingualText text)
    {
        for (; _counted < _reader.TokenStartIndex; _counted++)
        {
            _line += _text[_counted] == (byte)'\n' ? 1 : 0;
        }

        Add(path, _line, text);
    }

    private static JsonPropertyInfo? Find(JsonTypeInfo shape, string name)
    {
        foreach (var member in shape.Properties)
        {
            if (string.Equals(member.Name, name, StringComparison.Ordinal))
            {
                return member;
            }
        }

        return null;
    }

    private static string Names(JsonTypeInfo shape) => string.Join(", ", shape.Properties.Where(static member => member.Set is not null || member.IsRequired).Select(static member => member.Name));
}
