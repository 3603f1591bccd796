using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Orders records by id, ordinally.</summary>
internal static class RecordOrder
{
    internal static Comparison<RegisterRecord> ById { get; } = static (one, other) => string.CompareOrdinal(one.Id, other.Id);

    /// <summary>Sorts records unless they are in order already, which registers mostly are.</summary>
    internal static void Sort(RegisterRecord[] records)
    {
        for (var at = 1; at < records.Length; at++)
        {
            if (string.CompareOrdinal(records[at - 1].Id, records[at].Id) > 0)
            {
                var ids = Array.ConvertAll(records, static record => record.Id);
                Array.Sort(ids, records, StringComparer.Ordinal);
                return;
            }
        }
    }
}
