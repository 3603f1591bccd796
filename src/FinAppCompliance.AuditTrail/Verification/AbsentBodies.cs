using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>Counts the bodies of a log that are there and those that are not, and asks the trail why.</summary>
/// <param name="store">The store; null when bodies are not looked at, as in published files, which hold none.</param>
/// <param name="log">The log.</param>
/// <param name="hashes">The hash functions to know, for the logs that account for what is gone may have another than this one.</param>
internal sealed class AbsentBodies(IAuditLogStore? store, LogId log, TreeHashSet hashes)
{
    private readonly List<AuditEnvelope> _waiting = [];
    private readonly List<TrailProblem> _problems = [];
    private DeletionRecords? _records;

    public bool AreLookedAt => store is not null;

    public long Present { get; private set; }

    public long Erased { get; private set; }

    public long Expired { get; private set; }

    public long Unexplained { get; private set; }

    public IReadOnlyList<TrailProblem> Problems => _problems;

    public void CountPresent() => Present++;

    public void Add(AuditEnvelope envelope) => _waiting.Add(envelope);

    // The records are read when the first absent body is met, and not at all when every body is there.
    public async ValueTask ExplainAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        _records ??= await DeletionRecords.ReadAsync(store!, log, hashes, cancellationToken).ConfigureAwait(false);
        foreach (var envelope in _waiting)
        {
            if (_records.Erases(envelope))
            {
                Erased++;
            }
            else if (_records.Expires(envelope))
            {
                Expired++;
            }
            else
            {
                Unexplained++;
                if (_problems.Count < LogVerifier.MaximumProblems)
                {
                    _problems.Add(TrailProblem.At(TrailProblemKind.BodyMissing, envelope.Index));
                }
            }
        }

        _waiting.Clear();
    }
}
