using System.Text.Json;

namespace FinAppCompliance.Domain.Register;

/// <summary>Finds the lines of a register file on which records and their members stand.</summary>
/// <remarks>
/// Reading a register computes none of this: whoever shows lines to people makes one from the same bytes. The file is walked through
/// once, at the first question; a member is looked for inside its record. Keeps the bytes. Immutable and thread-safe.
/// </remarks>
public sealed class RegisterPlaces : IFactPlaces
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly string _file;
    private readonly Lazy<Dictionary<(string Section, string Id), (int Offset, int Length)>> _records;
    private readonly Lazy<int[]> _lines;

    private RegisterPlaces(ReadOnlyMemory<byte> utf8, string file)
    {
        _utf8 = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        _file = file;
        _records = new(FindRecords);
        _lines = new(FindLines);
    }

    /// <summary>Prepares to find places in a file.</summary>
    /// <param name="utf8">The content of the file, in UTF-8; one that <see cref="RegisterReader"/> reads without errors.</param>
    /// <param name="file">The name of the file, as shown to people.</param>
    public static RegisterPlaces Of(ReadOnlyMemory<byte> utf8, string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new(utf8, file);
    }

    /// <inheritdoc/>
    public FactPlace? Find(RegisterAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.Id is not { } id || !_records.Value.TryGetValue((address.Section, id), out var record))
        {
            return null;
        }

        var offset = address.Member is { } member ? MemberIn(record, member) ?? record.Offset : record.Offset;
        return new(_file, LineOf(offset));
    }

    private Dictionary<(string Section, string Id), (int Offset, int Length)> FindRecords()
    {
        var found = new Dictionary<(string, string), (int, int)>();
        var reader = new Utf8JsonReader(_utf8.Span);
        for (var hasRoot = reader.Read(); hasRoot && reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var section = reader.GetString()!;
            reader.Read();
            if (!RegisterSections.ByName.ContainsKey(section))
            {
                reader.Skip();
            }
            else if (reader.TokenType == JsonTokenType.StartObject)
            {
                Add(found, section, ref reader);
            }
            else
            {
                while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
                {
                    Add(found, section, ref reader);
                }
            }
        }

        return found;
    }

    private static void Add(Dictionary<(string, string), (int, int)> found, string section, ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        string? id = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isId = reader.ValueTextEquals("id"u8);
            reader.Read();
            id = isId && reader.TokenType == JsonTokenType.String ? reader.GetString() : id;
            reader.Skip();
        }

        if (id is not null)
        {
            found.TryAdd((section, id), (start, (int)reader.BytesConsumed - start));
        }
    }

    private int? MemberIn((int Offset, int Length) record, string member)
    {
        var reader = new Utf8JsonReader(_utf8.Span.Slice(record.Offset, record.Length));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(member))
            {
                return record.Offset + (int)reader.TokenStartIndex;
            }

            reader.Read();
            reader.Skip();
        }

        return null;
    }

    private int LineOf(int offset)
    {
        var at = Array.BinarySearch(_lines.Value, offset);
        return (at >= 0 ? at : ~at) + 1;
    }

    private int[] FindLines()
    {
        var ends = new List<int>();
        var span = _utf8.Span;
        for (var at = span.IndexOf((byte)'\n'); at >= 0;)
        {
            ends.Add(at);
            var next = span[(at + 1)..].IndexOf((byte)'\n');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return [.. ends];
    }
}
