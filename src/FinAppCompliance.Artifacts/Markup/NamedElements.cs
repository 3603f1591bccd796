using System.Collections;

namespace FinAppCompliance.Artifacts.Markup;

/// <summary>The children with one name; going through them in a loop allocates nothing.</summary>
internal readonly struct NamedElements(List<MarkupElement> children, string name) : IEnumerable<MarkupElement>
{
    public Walk GetEnumerator() => new(children, name);

    IEnumerator<MarkupElement> IEnumerable<MarkupElement>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The place of a loop.</summary>
    internal struct Walk(List<MarkupElement> children, string name) : IEnumerator<MarkupElement>
    {
        private int _at = -1;

        public readonly MarkupElement Current => children[_at];

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            for (_at++; _at < children.Count; _at++)
            {
                if (children[_at].Name == name)
                {
                    return true;
                }
            }

            return false;
        }

        public void Reset() => _at = -1;

        public readonly void Dispose()
        {
        }
    }
}
