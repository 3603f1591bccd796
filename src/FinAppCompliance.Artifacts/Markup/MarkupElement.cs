using System.Runtime.InteropServices;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>One element, whether it was read as text, from binary form or from protobuf.</summary>
internal sealed class MarkupElement
{
    private const int FewChildren = 8;

    private MarkupElement? _last;
    private Dictionary<string, int>? _counts;
    private int _count;
    private int _ordinal;
    private int _attributeCount;
    private MarkupAttribute[] _attributes = [];
    private ElementPath? _path;

    internal MarkupElement(MarkupElement? parent, string space, string name) => (Parent, Namespace, Name) = (parent, space, name);

    internal MarkupElement? Parent { get; private set; }

    internal string Namespace { get; private set; }

    internal string Name { get; private set; }

    internal ReadOnlySpan<MarkupAttribute> Attributes => _attributes.AsSpan(0, _attributeCount);

    internal string Text { get; set; } = string.Empty;

    internal int? Line { get; set; }

    internal long? Offset { get; init; }

    /// <summary>The children in the order of the file; each knows the next, so that the many elements with one child or none need no list.</summary>
    internal NamedElements Children => new(this, null);

    internal MarkupElement? FirstChild { get; private set; }

    internal MarkupElement? Next { get; private set; }

    internal void Add(MarkupElement child)
    {
        _ = _last is null ? FirstChild = child : _last.Next = child;
        _last = child;
        _count++;
        child._ordinal = _counts is null && _count <= FewChildren ? CountAmongFew(child) : CountAmongMany(child);
    }

    internal void Add(in MarkupAttribute attribute)
    {
        if (_attributeCount == _attributes.Length)
        {
            Array.Resize(ref _attributes, Math.Max(4, 2 * _attributeCount));
        }

        _attributes[_attributeCount++] = attribute;
    }

    internal void SetAttributes(MarkupAttribute[] attributes) => (_attributes, _attributeCount) = (attributes, attributes.Length);

    /// <summary>Becomes another element; only for one that nobody holds any more.</summary>
    internal void Become(MarkupElement? parent, string space, string name)
    {
        (Parent, Namespace, Name, Text) = (parent, space, name, string.Empty);
        (FirstChild, _last, Next, _counts, _path) = (null, null, null, null, null);
        (_count, _ordinal, _attributeCount) = (0, 0, 0);
    }

    /// <summary>Links an element that nobody holds any more before others of its kind.</summary>
    internal void PutBefore(MarkupElement? spare) => Next = spare;

    /// <summary>Forgets the children read so far, but not how many there were of each name.</summary>
    internal void ReleaseChildren()
    {
        _counts ??= CountByName();
        (FirstChild, _last) = (null, null);
    }

    private int CountAmongFew(MarkupElement child)
    {
        var count = 0;
        foreach (var sibling in Children)
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
            _counts = CountByName();
            return _counts[child.Name];
        }

        return ++CollectionsMarshal.GetValueRefOrAddDefault(_counts, child.Name, out _);
    }

    private Dictionary<string, int> CountByName()
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var child in Children)
        {
            counts[child.Name] = counts.GetValueOrDefault(child.Name) + 1;
        }

        return counts;
    }

    /// <summary>The children with a name; elements that differ only by namespace count, because the platform ignores it.</summary>
    internal NamedElements Named(string name) => new(this, name);

    internal MarkupElement? First(string name)
    {
        foreach (var child in Named(name))
        {
            return child;
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

    internal ArtifactPlace Place(string file, string? attribute = null) => new(file, Path(), attribute, Line, Offset);

    private ElementPath Path() => _path ??= new(Parent?.Path(), Name, _ordinal);
}
