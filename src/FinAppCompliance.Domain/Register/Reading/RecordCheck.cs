using FinAppCompliance.Domain.Rectifications;

namespace FinAppCompliance.Domain.Register.Reading;

/// <summary>Finds what contradicts itself inside one record whose members are each well formed.</summary>
internal static class RecordCheck
{
    /// <summary>Returns the faults of a record; none for kinds that cannot contradict themselves.</summary>
    /// <param name="record">The record.</param>
    public static IReadOnlyList<RecordFault> Faults(RegisterRecord record) => record switch
    {
        RectificationRecord item => RecordFaults.Of(item),
        FindingDispute dispute => RecordFaults.Of(dispute),
        _ => [],
    };

    /// <summary>Returns rectifications whose number an earlier one has, each with that one.</summary>
    /// <param name="records">The records of a file.</param>
    public static IEnumerable<(RectificationRecord Item, RectificationRecord First)> SameNumbers(IEnumerable<RegisterRecord> records) => records
        .OfType<RectificationRecord>().Where(static item => item.Number.HasValue)
        .GroupBy(static item => item.Number.Value.Trim(), StringComparer.Ordinal)
        .SelectMany(static same => same.Skip(1).Select(item => (item, same.First())));
}
