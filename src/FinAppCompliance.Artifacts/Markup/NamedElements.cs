using System.Collections;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>The children of an element, all or those with one name; going through them in a loop allocates nothing.</summary>
internal readonly struct NamedElements(MarkupElement parent, string? name) : IEnumerable<MarkupElement>
{
    public Walk GetEnumerator() => new(parent, name);

    IEnumerator<MarkupElement> IEnumerable<MarkupElement>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place of a loop.</summary>
    internal struct Walk(MarkupElement parent, string? name) : IEnumerator<MarkupElement>
    {
        private MarkupElement? _current;
        private MarkupElement? _next = parent.FirstChild;

        public readonly MarkupElement Current => _current!;

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            do
            {
                _current = _next;
                _next = _current?.Next;
            }
            while (_current is not null && name is not null && _current.Name != name);
            return _current is not null;
        }

        public void Reset() => (_current, _next) = (null, parent.FirstChild);

        public readonly void Dispose()
        {
        }
    }
}
