using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Finds records by id; a changed copy shares the large base and keeps only its differences.</summary>
internal sealed class RecordIndex
{
    private readonly Dictionary<string, RegisterRecord> _base;
    private readonly Dictionary<string, RegisterRecord?> _changes;

    private RecordIndex(Dictionary<string, RegisterRecord> records, Dictionary<string, RegisterRecord?> changes)
    {
        _base = records;
        _changes = changes;
    }

    internal static RecordIndex Create(Dictionary<string, RegisterRecord> records) => new(records, new(StringComparer.Ordinal));

    internal RegisterRecord? Find(string? id)
    {
        if (id is null)
        {
            return null;
        }

        return _changes.Count > 0 && _changes.TryGetValue(id, out var changed) ? changed : _base.GetValueOrDefault(id);
    }

    internal RecordIndex With(IEnumerable<RegisterRecord> replaced, IEnumerable<string> removed)
    {
        var changes = new Dictionary<string, RegisterRecord?>(_changes, StringComparer.Ordinal);
        foreach (var id in removed)
        {
            changes[id] = null;
        }

        foreach (var record in replaced)
        {
            changes[record.Id] = record;
        }

        return changes.Count * 4 > _base.Count ? Compact(changes) : new(_base, changes);
    }

    internal string RootOf(RegisterRecord record)
    {
        // A ring of parents is refused when a fact set is built; the bound only keeps a mistake from hanging.
        for (var depth = 0; depth < 32 && record.ParentId is { } parent; depth++)
        {
            if (Find(parent) is not { } found)
            {
                return parent;
            }

            record = found;
        }

        return record.Id;
    }

    private RecordIndex Compact(Dictionary<string, RegisterRecord?> changes)
    {
        var records = new Dictionary<string, RegisterRecord>(_base, StringComparer.Ordinal);
        foreach (var (id, record) in changes)
        {
            if (record is null)
            {
                records.Remove(id);
            }
            else
            {
                records[id] = record;
            }
        }

        return Create(records);
    }
}
