using System.Runtime.InteropServices;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Joins the records of several batches: each id once, and by type.</summary>
internal sealed class JoinedRecords
{
    private readonly Dictionary<Type, List<RegisterRecord>> _byType = [];

    /// <summary>Gets the records by id.</summary>
    internal Dictionary<string, RegisterRecord> ById { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the types of which there are records.</summary>
    internal IEnumerable<Type> Types => _byType.Keys;

    /// <exception cref="FactConflictException">A record has the id of another one.</exception>
    internal void Add(FactBatch batch)
    {
        ById.EnsureCapacity(ById.Count + batch.Records.Count);
        var (type, list) = ((Type?)null, (List<RegisterRecord>?)null);
        for (var at = 0; at < batch.Records.Count; at++)
        {
            var record = batch.Records[at];
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(ById, record.Id, out var exists);
            if (exists && !known!.Equals(record))
            {
                throw new FactConflictException($"two different records have the id '{record.Id}', one of them from '{batch.Source}'; ids are unique over all sources");
            }

            if (exists)
            {
                continue;
            }

            known = record;
            if (record.GetType() != type)
            {
                type = record.GetType();
                list = _byType.TryGetValue(type, out var there) ? there : _byType[type] = [];
            }

            list!.Add(record);
        }
    }

    internal RegisterRecord[] Of(Type type) => _byType.TryGetValue(type, out var records) ? [.. records] : [];
}
