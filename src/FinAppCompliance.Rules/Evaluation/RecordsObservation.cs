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
        if (!records.IsComplete || records.Count == 0)
        {
            return new(name, null, records.IsComplete ? FactState.Absent : FactState.Unknown, null);
        }

        var ids = new List<string>();
        foreach (var record in records)
        {
            if (ids.Count == MostIds)
            {
                ids.Add($"… ({records.Count})");
                break;
            }

            ids.Add(record.Id);
        }

        return new(name, null, FactState.Known, string.Join(", ", ids), IsRecords: true);
    }
}
