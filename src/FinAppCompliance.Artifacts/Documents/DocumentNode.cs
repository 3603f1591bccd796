using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Documents;

/// <summary>One value of a structured document: JSON, JSON5, property list, YAML or TOML.</summary>
internal sealed class DocumentNode
{
    /// <summary>Stands for a value that was read but not kept; nothing may be added to it.</summary>
    internal static readonly DocumentNode PassedOver = new() { Kind = DocumentKind.Other };

    private static readonly DocumentNode[] NoItems = [];

    private List<DocumentNode>? _items;
    private List<string>? _keys;

    internal required DocumentKind Kind { get; init; }

    internal string Text { get; init; } = string.Empty;

    internal bool Flag { get; init; }

    /// <summary>Whether members were read that were not kept, because nobody asks for their keys.</summary>
    internal bool HasOthers { get; set; }

    internal int? Line { get; init; }

    internal long? Offset { get; init; }

    internal IReadOnlyList<DocumentNode> Items => (IReadOnlyList<DocumentNode>?)_items ?? NoItems;

    internal IReadOnlyList<string> Keys => (IReadOnlyList<string>?)_keys ?? [];

    internal IEnumerable<(string Key, DocumentNode Value)> Members => Keys.Zip(Items);

    internal void Add(DocumentNode item) => (_items ??= []).Add(item);

    internal void Add(string key, DocumentNode item)
    {
        (_keys ??= []).Add(key);
        Add(item);
    }

    /// <summary>The value of a key, the last one when the key occurs several times, as the platforms take it; null for none.</summary>
    internal DocumentNode? Find(string key)
    {
        for (var i = Keys.Count - 1; i >= 0; i--)
        {
            if (_keys![i] == key)
            {
                return _items![i];
            }
        }

        return null;
    }

    internal DocumentNode? Find(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var key in path)
        {
            node = node?.Find(key);
        }

        return node;
    }

    internal IReadOnlyList<DocumentNode> List(string key) => Find(key) is { Kind: DocumentKind.List } list ? list.Items : [];

    internal string? TextOf(string key) => Find(key) is { Kind: DocumentKind.Text } text ? text.Text : null;

    internal ArtifactPlace Place(ReadingContext context, string path) => new(context.File, path, Line, Offset);

    internal ArtifactFact<string> TextFact(ReadingContext context, string key, string path, Fact<string> whenLeftOut)
    {
        var node = Find(key);
        return node is null ? new(whenLeftOut, Place(context, path), whenLeftOut.IsUnknown ? FactCertainty.None : FactCertainty.Stated, null)
            : node.Kind is not (DocumentKind.Text or DocumentKind.Number) ? AttributeFacts.Unresolved<string>($"({node.Kind.ToString().ToLowerInvariant()})", node.Place(context, path))
            : Placeholder.IsIn(node.Text) || node.Text.StartsWith('$') ? AttributeFacts.Unresolved<string>(node.Text, node.Place(context, path))
            : AttributeFacts.Stated(node.Text, node.Place(context, path));
    }

    internal ArtifactFact<bool> FlagFact(ReadingContext context, string key, string path, Fact<bool> whenLeftOut)
    {
        var node = Find(key);
        return node is null ? new(whenLeftOut, Place(context, path), whenLeftOut.IsUnknown ? FactCertainty.None : FactCertainty.Implied, null)
            : node.Kind == DocumentKind.Flag ? AttributeFacts.Stated(node.Flag, node.Place(context, path))
            : AttributeFacts.Unresolved<bool>(node.Text, node.Place(context, path));
    }
}
