using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Turns a set of records into an observation: their ids, or that nobody declared them complete.</summary>
internal static class RecordsObservation
{
    private const int MostIds = 10;
    private const string Undeclared = "(not declared complete)";

    internal static Observation Of<T>(string name, Records<T> records)
        where T : RegisterRecord
    {
        if (records.Count == 0)
        {
            return records.IsComplete ? new(name, null, FactState.Absent, null) : new(name, null, FactState.Unknown, Undeclared);
        }

        var ids = new List<string>(Math.Min(records.Count, MostIds) + 1);
        foreach (var record in records)
        {
            if (ids.Count == MostIds)
            {
                ids.Add($"… ({records.Count})");
                break;
            }

            ids.Add(record.Id);
        }

        if (!records.IsComplete)
        {
            ids.Add(Undeclared);
            return new(name, null, FactState.Unknown, string.Join(", ", ids));
        }

        return new(name, null, FactState.Known, string.Join(", ", ids), IsRecords: true);
    }
}
