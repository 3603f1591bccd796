using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Finds a subject in records ordered by id.</summary>
internal static class SubjectSearch
{
    internal static int IndexOf(ReadOnlySpan<RegisterRecord> records, string id)
    {
        int low = 0, high = records.Length - 1;
        while (low <= high)
        {
            var middle = low + ((high - low) / 2);
            var order = string.CompareOrdinal(records[middle].Id, id);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
