namespace FinAppCompliance.Artifacts.Markup;

/// <summary>Keeps the elements that a reading has used up, so that a file with many of them needs only as many as it nests.</summary>
internal sealed class SpareElements
{
    private readonly Stack<MarkupElement> _open = new();
    private MarkupElement? _first;

    internal MarkupElement Take(MarkupElement? parent, string space, string name)
    {
        if (_first is not { } element)
        {
            return new(parent, space, name);
        }

        _first = element.Next;
        element.Become(parent, space, name);
        return element;
    }

    /// <summary>Takes back an element and all it holds; nobody may hold them any more.</summary>
    internal void Return(MarkupElement element)
    {
        _open.Push(element);
        while (_open.TryPop(out var next))
        {
            foreach (var child in next.Children)
            {
                _open.Push(child);
            }

            next.PutBefore(_first);
            _first = next;
        }
    }
}
