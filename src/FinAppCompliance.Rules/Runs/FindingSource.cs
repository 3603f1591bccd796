using System.Collections;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Findings in the order of runs, made or read anew for each walk.</summary>
internal sealed class FindingSource(Func<IEnumerable<RecordedFinding>> walk) : IEnumerable<RecordedFinding>
{
    /// <summary>Copies findings and puts them into the order of runs.</summary>
    internal static FindingSource Of(IEnumerable<RecordedFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        RecordedFinding[] ordered = [.. findings.Order(Comparer<RecordedFinding>.Create(RunOrder.Compare))];
        return new(() => ordered);
    }

    public IEnumerator<RecordedFinding> GetEnumerator() => walk().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
