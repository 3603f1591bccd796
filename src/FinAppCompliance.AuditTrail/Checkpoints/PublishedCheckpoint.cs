namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>A checkpoint that the log signed, with its note.</summary>
internal sealed record PublishedCheckpoint(SignedNote Note, Checkpoint Checkpoint);
