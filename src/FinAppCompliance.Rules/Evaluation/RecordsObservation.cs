using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Turns a set of records into an observation: their ids, or that nobody declared them complete.</summary>
internal static class RecordsObservation
{
    private const int MostIds = 10;

    internal static Observation Of<T>(string name, Records<T> records)
        where T : RegisterRecord
    {
        var ids = new List<string>(records.Count);
        foreach (var record in records)
        {
            ids.Add(record.Id);
        }

        if (!records.IsComplete || ids.Count == 0)
        {
            return new(name, null, records.IsComplete ? FactState.Absent : FactState.Unknown, null, typeof(T), ids);
        }

        var shown = ids.Count > MostIds ? [.. ids.Take(MostIds), $"… ({ids.Count})"] : ids;
        return new(name, null, FactState.Known, string.Join(", ", shown), typeof(T), ids);
    }
}
