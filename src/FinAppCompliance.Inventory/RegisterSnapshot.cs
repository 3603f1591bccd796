using System.Collections.Frozen;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Inventory;

/// <summary>Records of a register at one moment, by kind and by id.</summary>
internal sealed class RegisterSnapshot
{
    private readonly FrozenDictionary<Type, RegisterRecord[]> _byKind;
    private readonly FrozenDictionary<string, RegisterRecord> _byId;

    public RegisterSnapshot(IEnumerable<RegisterRecord> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var all = records.OrderBy(static record => record.Id, StringComparer.Ordinal).ToArray();
        _byKind = all.GroupBy(static record => record.GetType()).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
        _byId = all.DistinctBy(static record => record.Id, StringComparer.Ordinal).ToFrozenDictionary(static record => record.Id, StringComparer.Ordinal);
    }

    public IEnumerable<RegisterRecord> All => _byId.Values;

    public IEnumerable<T> Of<T>()
        where T : RegisterRecord => _byKind.TryGetValue(typeof(T), out var records) ? records.Cast<T>() : [];

    public T? Find<T>(string id)
        where T : RegisterRecord => _byId.GetValueOrDefault(id) as T;
}
