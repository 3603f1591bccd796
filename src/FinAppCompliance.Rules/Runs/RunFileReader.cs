using System.Text.Json;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Reads a run's file line by line and expands each finding from the file alone.</summary>
internal sealed class RunFileReader
{
    private readonly RunFileLines _lines;
    private readonly List<RunFileStatement> _statements = [];
    private RunFileRule? _rule;
    private RecordedFinding? _last;
    private long _count;
    private bool _isEnded;

    private RunFileReader(Stream stream) => _lines = new(stream);

    /// <summary>Reads everything but the findings.</summary>
    /// <exception cref="JsonException">The text is no run record.</exception>
    internal static RunFileHeader ReadHeader(Stream stream)
    {
        var reader = new RunFileReader(stream);
        return reader.Line(reader.NextHeader);
    }

    /// <summary>Reads the findings one after the other.</summary>
    /// <exception cref="JsonException">The text is no run record, or is cut off; the message says where.</exception>
    internal static IEnumerable<RecordedFinding> ReadFindings(Func<Stream> open)
    {
        using var stream = open();
        var reader = new RunFileReader(stream);
        reader.Line(reader.NextHeader);
        while (reader._lines.MoveNext())
        {
            if (reader.Line(reader.Next) is { } finding)
            {
                yield return finding;
            }
        }

        if (!reader._isEnded)
        {
            throw new JsonException($"the run record is cut off behind line {reader._lines.Number}: its last line must count the findings");
        }
    }

    private RunFileHeader NextHeader()
    {
        // The first format was one object over many lines, so it is known by its name and not by its first line.
        if (_lines.Peek().IndexOf("\"finapp-run/1\""u8) >= 0)
        {
            throw new JsonException(RunRecord.OtherFormat("finapp-run/1"));
        }

        if (!_lines.MoveNext() || !Names(_lines.Current, "format"u8) || FormatOf(_lines.Current) != RunRecord.CurrentFormat)
        {
            throw new JsonException(RunRecord.OtherFormat(null));
        }

        return JsonSerializer.Deserialize(_lines.Current, RulesJsonContext.Readable.RunFileHeader)!;
    }

    /// <summary>Reads the current line; null for one that holds no finding.</summary>
    private RecordedFinding? Next()
    {
        var line = _lines.Current;
        if (_isEnded)
        {
            throw new JsonException("nothing may follow the line that counts the findings");
        }

        if (line.Length > 0 && line[0] == (byte)'[')
        {
            return Finding(line);
        }

        if (Names(line, "rule"u8))
        {
            _rule = JsonSerializer.Deserialize(line, RulesJsonContext.Readable.RunFileRule);
            _statements.Clear();
        }
        else if (Names(line, "statement"u8))
        {
            var said = JsonSerializer.Deserialize(line, RulesJsonContext.Readable.RunFileStatement)!;
            _statements.Add(_rule is not null && said.Statement == _statements.Count ? said : throw new JsonException($"the statement is number {said.Statement} and should be {_statements.Count}, behind the line of its rule"));
        }
        else
        {
            End(line);
        }

        return null;
    }

    private RecordedFinding Finding(ReadOnlySpan<byte> line)
    {
        if (_rule is null)
        {
            throw new JsonException("a finding stands behind the line of its rule");
        }

        var json = new Utf8JsonReader(line);
        json.Read();
        var subject = json.Read() && json.TokenType == JsonTokenType.String ? json.GetString()! : throw new JsonException("a finding begins with the id of its subject");
        var said = json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt32(out var number) && number >= 0 && number < _statements.Count
            ? _statements[number]
            : throw new JsonException($"a finding names one of the {_statements.Count} statements of its rule by number");
        var own = json.Read() && json.TokenType == JsonTokenType.StartObject ? JsonSerializer.Deserialize(ref json, RulesJsonContext.Readable.RunFileMembers) : null;
        if ((own is not null && !json.Read()) || json.TokenType != JsonTokenType.EndArray || json.Read())
        {
            throw new JsonException("a finding is [subject, statement] or [subject, statement, {its own members}]");
        }

        var finding = RecordedFinding.Of(_rule, said, subject, own);
        if (_last is not null && RunOrder.Compare(_last, finding) > 0)
        {
            throw new JsonException($"the finding of '{finding.Rule}' about '{finding.SubjectId}' stands behind that of '{_last.Rule}' about '{_last.SubjectId}'; findings are ordered by rule and subject");
        }

        _count++;
        return _last = finding;
    }

    private void End(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line);
        var isEnd = json.Read() && json.TokenType == JsonTokenType.StartObject && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals("findings"u8)
            && json.Read() && json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var told) && told == _count && json.Read() && json.TokenType == JsonTokenType.EndObject && !json.Read();
        _isEnded = isEnd ? true : throw new JsonException($"a line is a rule, a statement, a finding, or at the end the count of the findings, here {_count}");
    }

    private static bool Names(ReadOnlySpan<byte> line, ReadOnlySpan<byte> member)
    {
        var json = new Utf8JsonReader(line);
        return json.Read() && json.TokenType == JsonTokenType.StartObject && json.Read() && json.TokenType == JsonTokenType.PropertyName && json.ValueTextEquals(member);
    }

    private static string? FormatOf(ReadOnlySpan<byte> line)
    {
        var json = new Utf8JsonReader(line, isFinalBlock: false, default);
        return json.Read() && json.Read() && json.Read() && json.TokenType == JsonTokenType.String ? json.GetString() : null;
    }

    /// <summary>Tells the line with whatever is wrong in it.</summary>
    private T Line<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (JsonException error)
        {
            throw new JsonException($"line {Math.Max(1, _lines.Number)}: {error.Message}", error.Path, _lines.Number, error.BytePositionInLine, error);
        }
    }
}
