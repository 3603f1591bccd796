using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Dependencies;

/// <summary>Reads the part of TOML that Gradle version catalogues are written in: tables, strings and inline tables on one line.</summary>
internal sealed class GradleCatalogReader(ReadingContext context)
{
    private readonly Dictionary<string, string> _versions = new(StringComparer.Ordinal);
    private readonly List<(int Line, string Value)> _libraries = [];

    internal static DependencyFacts Read(string text, ReadingContext context) => new GradleCatalogReader(context).Read(text);

    private DependencyFacts Read(string text)
    {
        var (table, line) = (string.Empty, 0);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            var content = WithoutComment(raw).Trim();
            context.CountNode(line, null);
            if (content.StartsWith("[") && content.EndsWith("]") && !content.Contains('=') && !content.Contains('"'))
            {
                table = content.Trim("[] ").ToString();
            }
            else if (content.IndexOf('=') is var equals and > 0)
            {
                Entry(table, content[..equals].Trim().ToString(), content[(equals + 1)..].Trim().ToString(), line);
            }
        }

        return ComponentSdks.Facts(context.File, "gradle-catalog", false, [.. _libraries.Select(one => Component(one.Value, one.Line))]);
    }

    private void Entry(string table, string alias, string value, int line)
    {
        if (table == "versions")
        {
            _versions[alias] = value.StartsWith('{') ? Inline(value, "strictly") ?? Inline(value, "require") ?? Inline(value, "prefer") ?? string.Empty : Unquoted(value);
        }
        else if (table == "libraries")
        {
            _libraries.Add((line, value));
        }
    }

    private SoftwareComponent Component(string value, int line)
    {
        var place = new ArtifactPlace(context.File, "/libraries", line, null);
        if (!value.StartsWith('{'))
        {
            var parts = Unquoted(value).Split(':');
            return Make(parts.Length > 1 ? $"{parts[0]}:{parts[1]}" : parts[0], parts.Length > 2 ? parts[2] : null, place);
        }

        var name = Inline(value, "module") ?? $"{Inline(value, "group")}:{Inline(value, "name")}";
        var version = Inline(value, "version.ref") is { } reference ? _versions.GetValueOrDefault(reference) : Inline(value, "version") ?? Inline(value, "strictly");
        return Make(name, version, place);
    }

    private static SoftwareComponent Make(string name, string? version, ArtifactPlace place) => new()
    {
        Name = name,
        Version = string.IsNullOrEmpty(version) ? Fact<string>.Unknown : version,
        Ecosystem = "maven",
        Scope = "listed",
        Place = place,
    };

    private static string? Inline(string table, string key)
    {
        for (var at = table.IndexOf(key, StringComparison.Ordinal); at >= 0; at = table.IndexOf(key, at + 1, StringComparison.Ordinal))
        {
            var rest = table.AsSpan(at + key.Length).TrimStart();
            var before = at == 0 ? ' ' : table[at - 1];
            if (before is ' ' or '{' or ',' or '\t' && rest.StartsWith("=") && rest[1..].TrimStart() is { Length: > 1 } quoted && quoted[0] is '"' or '\'')
            {
                var end = quoted[1..].IndexOf(quoted[0]);
                return end < 0 ? null : quoted.Slice(1, end).ToString();
            }
        }

        return null;
    }

    private static string Unquoted(string value) => value.Trim('"', '\'');

    private static ReadOnlySpan<char> WithoutComment(ReadOnlySpan<char> line)
    {
        var quote = '\0';
        for (var i = 0; i < line.Length; i++)
        {
            if (quote == '\0' && line[i] == '#')
            {
                return line[..i];
            }

            quote = line[i] is '"' or '\'' ? quote == '\0' ? line[i] : quote == line[i] ? '\0' : quote : quote;
        }

        return line;
    }
}
