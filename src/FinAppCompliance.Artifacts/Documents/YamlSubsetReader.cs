using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Documents;

/// <summary>Reads the part of YAML that tools write lists of dependencies in: nested maps of plain values; other lines are passed over.</summary>
internal static class YamlSubsetReader
{
    internal static DocumentNode Read(string text, ReadingContext context)
    {
        var root = new DocumentNode { Kind = DocumentKind.Map, Line = 1 };
        var open = new Stack<(int Indent, DocumentNode Map)>();
        open.Push((-1, root));
        var line = 0;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var content = raw.TrimStart(' ');
            var indent = raw.Length - content.Length;
            var colon = Colon(content);
            if (content.Length == 0 || content[0] is '#' or '-' || colon <= 0)
            {
                continue;
            }

            while (open.Peek().Indent >= indent)
            {
                open.Pop();
            }

            context.CountNode(line, null);
            context.CheckDepth(open.Count, line, null);
            var key = content[..colon].Trim().Trim("\"'").ToString();
            var value = WithoutComment(content[(colon + 1)..]).Trim();
            var node = value.Length == 0
                ? new DocumentNode { Kind = DocumentKind.Map, Line = line }
                : new DocumentNode { Kind = DocumentKind.Text, Line = line, Text = value.Trim("\"'").ToString() };
            open.Peek().Map.Add(key, node);
            if (value.Length == 0)
            {
                open.Push((indent, node));
            }
        }

        return root;
    }

    private static int Colon(ReadOnlySpan<char> content)
    {
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == ':' && (i + 1 == content.Length || content[i + 1] is ' ' or '\t'))
            {
                return i;
            }
        }

        return -1;
    }

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> value)
    {
        var at = value.IndexOf(" #");
        return value.TrimStart().StartsWith("\"") || at < 0 ? value : value[..at];
    }
}
