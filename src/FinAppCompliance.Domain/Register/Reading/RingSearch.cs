namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Finds chains of records of one type that lead back to where they began.</summary>
internal sealed class RingSearch
{
    private readonly Dictionary<string, (string To, string Path)> _links = new(StringComparer.Ordinal);

    /// <summary>Remembers a link.</summary>
    /// <param name="from">The id of the record that points.</param>
    /// <param name="to">The id it points to.</param>
    /// <param name="path">Where the link stands.</param>
    public void Add(string from, string to, string path) => _links.TryAdd(from, (to, path));

    /// <summary>Returns one link of every ring, in the order of the file.</summary>
    public IEnumerable<(string Id, string Path)> Rings()
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in _links.Keys)
        {
            var trail = new HashSet<string>(StringComparer.Ordinal);
            var id = start;
            while (!done.Contains(id) && trail.Add(id) && _links.TryGetValue(id, out var link))
            {
                id = link.To;
            }

            if (!done.Contains(id) && _links.TryGetValue(id, out var closing))
            {
                yield return (id, closing.Path);
            }

            done.UnionWith(trail);
        }
    }
}
