namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>The versions of the streams met last; those that nobody met for long are forgotten, so that a log of any size needs little memory.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class StreamVersions(int generation = StreamVersions.Generation)
{
    // Two generations of this many: a few megabytes for a log.
    public const int Generation = 16_384;

    private Dictionary<string, long> _young = new(StringComparer.Ordinal);
    private Dictionary<string, long> _old = new(StringComparer.Ordinal);

    public int Count => _young.Count + _old.Count;

    // What is found was set last, or is not found any more.
    public bool TryFind(string stream, out long version)
    {
        if (_young.TryGetValue(stream, out version))
        {
            return true;
        }

        if (!_old.Remove(stream, out version))
        {
            return false;
        }

        Set(stream, version);
        return true;
    }

    public void Set(string stream, long version)
    {
        if (_young.Count >= generation && !_young.ContainsKey(stream))
        {
            (_old, _young) = (_young, _old);
            _young.Clear();
        }

        _young[stream] = version;
    }
}
