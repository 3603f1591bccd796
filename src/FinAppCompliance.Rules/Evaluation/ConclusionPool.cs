namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Hands out conclusions and takes all of them back at once, so that reading a million findings does not make a million of them.</summary>
/// <remarks>Not thread-safe: whoever reads findings has a pool of its own, and takes back only when nobody looks at the conclusions any more.</remarks>
internal sealed class ConclusionPool
{
    private readonly List<Conclusion> _conclusions = [];
    private int _used;

    internal Conclusion Take()
    {
        if (_used == _conclusions.Count)
        {
            _conclusions.Add(new());
        }

        return _conclusions[_used++];
    }

    internal void TakeBack()
    {
        for (var at = 0; at < _used; at++)
        {
            _conclusions[at].Clear();
        }

        _used = 0;
    }
}
