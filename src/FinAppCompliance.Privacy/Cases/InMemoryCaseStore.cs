using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace FinAppCompliance.Privacy.Cases;

/// <summary>Keeps files in memory; nothing survives the process.</summary>
internal sealed class InMemoryCaseStore<TCase> : ICaseStore<TCase>
    where TCase : PrivacyCase
{
    private readonly ConcurrentDictionary<string, TCase> _files = new(StringComparer.Ordinal);

    public ValueTask<TCase?> FindAsync(string id, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_files.GetValueOrDefault(id));

    public ValueTask<bool> SaveAsync(TCase file, int expectedSteps, CancellationToken cancellationToken)
    {
        var known = _files.GetValueOrDefault(file.Id);
        return ValueTask.FromResult(known is null
            ? expectedSteps < 0 && _files.TryAdd(file.Id, file)
            : known.Steps.Count == expectedSteps && _files.TryUpdate(file.Id, file, known));
    }

    public async IAsyncEnumerable<TCase> ListAsync(bool openOnly, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in _files.Values)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!openOnly || !file.IsClosed)
            {
                yield return file;
            }
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }
}
