namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>What a waiting request will be told once the batch is committed.</summary>
internal sealed record PlannedAnswer(PendingAppend Pending, AppendOutcome Outcome, IdempotencyRecord? Record)
{
    public long? ActualVersion { get; init; }
}
