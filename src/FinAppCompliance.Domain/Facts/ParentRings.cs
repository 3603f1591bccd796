using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Domain.Facts;

/// <summary>Refuses records whose chain of parents comes back to itself.</summary>
internal static class ParentRings
{
    private const int DeepestChain = 32;

    internal static void Refuse(IEnumerable<RegisterRecord> records, RecordIndex index)
    {
        foreach (var record in records)
        {
            Follow(record, index);
        }
    }

    private static void Follow(RegisterRecord start, RecordIndex index)
    {
        var record = start;
        for (var depth = 0; record?.ParentId is { } parent; depth++)
        {
            if (depth == DeepestChain)
            {
                throw new FactConflictException($"the parents of '{start.Id}' form a ring or a chain of more than {DeepestChain}; mend the parent of one of them");
            }

            record = index.Find(parent);
        }
    }
}
