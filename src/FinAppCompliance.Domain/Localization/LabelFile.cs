using System.Collections.Concurrent;
using System.Text;

namespace FinAppCompliance.Domain.Localization;

/// <summary>One embedded table of labels: lines of a key, Chinese and English separated by tabs, in groups that begin with a line <c>#name</c>.</summary>
/// <remarks>Nothing is read before a label is asked for, and only the groups asked for are parsed. Thread-safe.</remarks>
internal sealed class LabelFile(string resource)
{
    private static readonly Dictionary<string, BilingualText> Nothing = [];

    private readonly Lazy<(string Text, Dictionary<string, Range> Groups)> _content = new(() => Load(resource));
    private readonly ConcurrentDictionary<string, Dictionary<string, BilingualText>> _parsed = new(StringComparer.Ordinal);

    /// <summary>Gets the names of the groups; the lines before the first name are the group with the empty name.</summary>
    public IReadOnlyCollection<string> Groups => _content.Value.Groups.Keys;

    /// <summary>Returns the labels of a group by their keys; empty for an unknown group.</summary>
    /// <param name="name">The name; empty for lines before the first name.</param>
    public IReadOnlyDictionary<string, BilingualText> Group(string name) =>
        _parsed.TryGetValue(name, out var known) ? known
        : _content.Value.Groups.TryGetValue(name, out var range) ? _parsed.GetOrAdd(name, Parse(_content.Value.Text.AsSpan(range)))
        : Nothing;

    private static (string Text, Dictionary<string, Range> Groups) Load(string resource)
    {
        using var stream = typeof(LabelFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"the table '{resource}' is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var groups = new Dictionary<string, Range>(StringComparer.Ordinal);
        var (name, start) = (string.Empty, 0);
        for (var at = text.StartsWith('#') ? 0 : Next(text, 0); at >= 0; at = Next(text, at))
        {
            groups.Add(name, start..at);
            var end = text.IndexOf('\n', at);
            (name, start) = (text[(at + 1)..end], end + 1);
        }

        groups.Add(name, start..);
        return (text, groups);
    }

    private static int Next(string text, int from) => text.IndexOf("\n#", from, StringComparison.Ordinal) is var at and >= 0 ? at + 1 : -1;

    private static Dictionary<string, BilingualText> Parse(ReadOnlySpan<char> lines)
    {
        var labels = new Dictionary<string, BilingualText>(StringComparer.Ordinal);
        Span<Range> columns = stackalloc Range[4];
        foreach (var line in lines.EnumerateLines())
        {
            if (line.IsEmpty)
            {
                continue;
            }

            if (line.Split(columns, '\t') != 3)
            {
                throw new InvalidOperationException($"'{line}' is no label; a key, Chinese and English are wanted, separated by tabs");
            }

            labels.Add(line[columns[0]].ToString(), new(line[columns[1]].ToString(), line[columns[2]].ToString()));
        }

        return labels;
    }
}
