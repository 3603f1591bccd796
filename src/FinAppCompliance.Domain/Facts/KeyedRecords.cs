using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>The records of a section by the keys of one lookup, and those that may belong under any key.</summary>
internal sealed class KeyedRecords<TKey>(Dictionary<TKey, RegisterRecord[]> found, RegisterRecord[] possible)
    where TKey : notnull
{
    internal RegisterRecord[] Possible { get; } = possible;

    internal ReadOnlySpan<RegisterRecord> Under(TKey key) => found.GetValueOrDefault(key) ?? [];
}
