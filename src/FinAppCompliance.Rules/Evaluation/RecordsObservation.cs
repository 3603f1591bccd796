using FinAppCompliance.Domain.Facts;
using FinAppCompliance.Domain.Register;

namespace FinAppCompliance.Rules.Evaluation;

/// <summary>Turns a set of records into an observation: their ids, or that nobody declared them complete.</summary>
internal static class RecordsObservation
{
    private const int MostIds = 10;
    private const int MostLookedInto = 64;

    internal static Observation Of<T>(string name, Records<T> records)
        where T : RegisterRecord
    {
        var ids = new string[Math.Min(records.Count, MostLookedInto)];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = records[at].Id;
        }

        if (!records.IsComplete || ids.Length == 0)
        {
            return new(name, null, records.IsComplete ? FactState.Absent : FactState.Unknown, null, typeof(T), ids);
        }

        var shown = records.Count > MostIds ? [.. ids.Take(MostIds), $"… ({records.Count})"] : ids;
        return new(name, null, FactState.Known, string.Join(", ", shown), typeof(T), ids);
    }
}
