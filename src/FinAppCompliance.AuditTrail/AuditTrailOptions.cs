using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Retention;

namespace FinAppCompliance.AuditTrail;

/// <summary>Settings of the audit trail; checked at start.</summary>
public sealed class AuditTrailOptions
{
    /// <summary>Gets or sets the start of the names of the logs, a URL without scheme such as <c>audit.bank.example</c>; <c>audit.invalid</c> unless set.</summary>
    public string OriginPrefix { get; set; } = "audit.invalid";

    /// <summary>Gets or sets who writes, for the people who look after the store; name and process id of the machine unless set.</summary>
    public string Owner { get; set; } = $"{Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>Gets or sets how many requests of one log may wait; more are told to come again. 4096 unless set; at least 1.</summary>
    public int MaximumQueue { get; set; } = 4096;

    /// <summary>Gets or sets after how many events a transaction takes no more waiting requests. 1000 unless set; at least 1.</summary>
    public int MaximumBatch { get; set; } = 1000;

    /// <summary>Gets or sets how long a caller should wait when a log is busy; 50 milliseconds unless set; above zero.</summary>
    public TimeSpan BusyRetryAfter { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Gets or sets how many witnesses must confirm a checkpoint for <see cref="DurabilityLevel.Witnessed"/>; 1 unless set; at least 1.</summary>
    public int WitnessQuorum { get; set; } = 1;

    /// <summary>Gets or sets what the recording port waits for; durable unless set.</summary>
    public DurabilityLevel Level { get; set; }

    /// <summary>Gets the classes of entries whose recording waits for more or less than <see cref="Level"/>; none unless added.</summary>
    public IDictionary<string, DurabilityLevel> Levels { get; } = new Dictionary<string, DurabilityLevel>(StringComparer.Ordinal);

    /// <summary>Gets the classes whose bodies a law keeps, with the reference to the law; erasure leaves them and says so. None unless added.</summary>
    public IDictionary<string, string> KeptByLaw { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Gets how long the bodies of each class are kept; a class without a term is kept for ever. None unless added.</summary>
    public IDictionary<string, BodyTerm> Retention { get; } = new Dictionary<string, BodyTerm>(StringComparer.Ordinal);

    /// <summary>Gets the verifier keys that signed before, as text and under any name: logs that they signed go on, and are handed over. None unless added.</summary>
    public IList<string> FormerKeys { get; } = [];

    /// <summary>Gets or sets how long the trail waits for an answer of the signer; 10 seconds unless set; above zero.</summary>
    public TimeSpan SigningTimeout { get; set; } = TimeSpan.FromSeconds(10);

    internal string OriginOf(LogId log) => $"{OriginPrefix}/{log.Path}";

    internal List<string> Problems()
    {
        var problems = new List<string>();
        Require(NoteKey.IsName(OriginPrefix), "the origin prefix is empty or holds a blank or a plus sign; set it to a URL without scheme");
        Require(!string.IsNullOrWhiteSpace(Owner), "the owner is blank; set it to a name of this process");
        Require(MaximumQueue >= 1, $"the queue of '{MaximumQueue}' requests is too short; set it to 1 or more");
        Require(MaximumBatch >= 1, $"the batch of '{MaximumBatch}' events is too small; set it to 1 or more");
        Require(BusyRetryAfter > TimeSpan.Zero, $"the wait of '{BusyRetryAfter}' is not above zero");
        problems.AddRange(Retention.SelectMany(static term => term.Value.ProblemsOf(term.Key)));
        Require(WitnessQuorum >= 1, $"the quorum of '{WitnessQuorum}' witnesses is too small; set it to 1 or more");
        Require(SigningTimeout > TimeSpan.Zero, $"the signing timeout of '{SigningTimeout}' is not above zero");
        return problems;

        void Require(bool holds, string problem)
        {
            if (!holds)
            {
                problems.Add(problem);
            }
        }
    }
}
