using System.Globalization;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>One element, whether it was read as text, from binary form or from protobuf.</summary>
internal sealed class MarkupElement(MarkupElement? parent, string space, string name)
{
    private const int FewChildren = 8;

    private static readonly List<MarkupElement> NoChildren = [];

    private List<MarkupElement>? _children;
    private Dictionary<string, int>? _counts;
    private int _ordinal;
    private string? _path;

    internal MarkupElement? Parent { get; } = parent;

    internal string Namespace { get; } = space;

    internal string Name { get; } = name;

    internal MarkupAttribute[] Attributes { get; set; } = [];

    internal string Text { get; set; } = string.Empty;

    internal int? Line { get; init; }

    internal long? Offset { get; init; }

    internal List<MarkupElement> Children => _children ?? NoChildren;

    internal void Add(MarkupElement child)
    {
        (_children ??= []).Add(child);
        child._ordinal = _counts is null && _children.Count <= FewChildren ? CountAmongFew(child) : CountAmongMany(child);
    }

    private int CountAmongFew(MarkupElement child)
    {
        var count = 0;
        foreach (var sibling in _children!)
        {
            count += sibling.Name == child.Name ? 1 : 0;
        }

        return count;
    }

    /// <summary>Counts by name, so that a hostile file with millions of siblings costs linear time.</summary>
    private int CountAmongMany(MarkupElement child)
    {
        if (_counts is null)
        {
            _counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var sibling in _children!)
            {
                _counts[sibling.Name] = _counts.GetValueOrDefault(sibling.Name) + 1;
            }

            return _counts[child.Name];
        }

        return _counts[child.Name] = _counts.GetValueOrDefault(child.Name) + 1;
    }

    /// <summary>The children with a name; elements that differ only by namespace count, because the platform ignores it.</summary>
    internal NamedElements Named(string name) => new(Children, name);

    internal MarkupElement? First(string name)
    {
        foreach (var child in Children)
        {
            if (child.Name == name)
            {
                return child;
            }
        }

        return null;
    }

    internal MarkupValue Value(string space, string name)
    {
        foreach (var attribute in Attributes)
        {
            if (attribute.Name == name && attribute.Namespace == space)
            {
                return attribute.Value;
            }
        }

        return default;
    }

    internal ArtifactPlace Place(string file, string? attribute = null) =>
        new(file, attribute is null ? Path() : string.Concat(Path(), "/@", attribute), Line, Offset);

    private string Path() => _path ??= _ordinal > 1
        ? string.Create(CultureInfo.InvariantCulture, $"{Parent?.Path()}/{Name}[{_ordinal}]")
        : string.Concat(Parent?.Path(), "/", Name);
}
