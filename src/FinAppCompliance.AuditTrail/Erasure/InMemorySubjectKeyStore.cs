namespace FinAppCompliance.AuditTrail.Erasure;

/// <summary>Keeps keys in memory, for tests and trials; bodies are unreadable after the process ends.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class InMemorySubjectKeyStore : ISubjectKeyStore
{
    private readonly Lock _gate = new();
    private readonly List<SubjectKey> _keys = [];

    /// <inheritdoc/>
    public ValueTask<SubjectKey?> FindLivingAsync(SubjectKeyName name, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_keys.Find(key => key.Name == name && key.DestroyedAt is null));
        }
    }

    /// <inheritdoc/>
    public ValueTask<SubjectKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_keys.Find(key => string.Equals(key.Id, id, StringComparison.Ordinal)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAddAsync(SubjectKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        lock (_gate)
        {
            var isFree = !_keys.Exists(other => string.Equals(other.Id, key.Id, StringComparison.Ordinal)
                || (other.Name == key.Name && other.DestroyedAt is null));
            if (isFree)
            {
                _keys.Add(key);
            }

            return ValueTask.FromResult(isFree);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<string>> DestroyAsync(SubjectKeyName name, DateTimeOffset at, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            for (var i = 0; i < _keys.Count; i++)
            {
                if (_keys[i].Name == name && _keys[i].DestroyedAt is null)
                {
                    _keys[i] = new SubjectKey { Id = _keys[i].Id, Name = name, Wrapped = default, DestroyedAt = at.ToUniversalTime() };
                }
            }

            return ValueTask.FromResult<IReadOnlyList<string>>([.. _keys.Where(key => key.Name == name).Select(key => key.Id)]);
        }
    }
}
