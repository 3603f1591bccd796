using FinAppCompliance.AuditTrail.Keys;

namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>A published checkpoint with its note, and what is known of the keys of its log.</summary>
internal sealed record PublishedCheckpoint(SignedNote Note, Checkpoint Checkpoint)
{
    /// <summary>Gets the keys that the log had; empty when they could not be had.</summary>
    public IReadOnlyList<TrustedKey> Keys { get; init; } = [];

    /// <summary>Gets the record of a change whose first checkpoint is signed but not published yet.</summary>
    public KeyChange? Unfinished => Keys.Select(static key => key.Change).FirstOrDefault(change => change?.Size > Checkpoint.Size);

    /// <summary>Gets the number of published records of changes.</summary>
    public int Changes => Keys.Count(static key => key.Change is not null);

    /// <summary>Gets the key that signs what comes next.</summary>
    public NoteKey Key => Keys.Last(key => key.Covers(Checkpoint.Size)).Key;

    /// <summary>Gets why the signature could not be checked; null when it was.</summary>
    public CheckpointSigningException? Unverified { get; init; }

    public PublishedCheckpoint Verified() => Unverified is { } error
        ? throw new CheckpointSigningException(error.Failure, error.KeyReference ?? string.Empty, error.Message, error)
        : this;
}
