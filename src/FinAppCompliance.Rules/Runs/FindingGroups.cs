using FinAppCompliance.Rules.Evaluation;

namespace FinAppCompliance.Rules.Runs;

/// <summary>Reads the findings of a run group by group, a group being those of one rule about one subject.</summary>
internal sealed class FindingGroups : IDisposable
{
    private readonly IEnumerator<RecordedFinding> _findings;
    private RecordedFinding? _next;

    internal FindingGroups(RunRecord run)
    {
        _findings = run.Findings.GetEnumerator();
        _next = _findings.MoveNext() ? _findings.Current : null;
        Read();
    }

    /// <summary>Gets the group that was not taken yet; empty behind the last.</summary>
    internal List<RecordedFinding> Current { get; } = [];

    public void Dispose() => _findings.Dispose();

    /// <summary>Takes the current group by mark, of several under one mark the worst, and reads the next.</summary>
    internal Dictionary<string, RecordedFinding> Take()
    {
        var taken = Current.GroupBy(static finding => finding.Fingerprint, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.MaxBy(static finding => (OutcomeOrder.Rank(finding.Outcome), finding.Severity))!, StringComparer.Ordinal);
        Read();
        return taken;
    }

    private void Read()
    {
        Current.Clear();
        while (_next is not null && (Current.Count == 0 || RunOrder.Compare(Current[0], _next) == 0))
        {
            Current.Add(_next);
            _next = _findings.MoveNext() ? _findings.Current : null;
        }
    }
}
