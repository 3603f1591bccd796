using FinAppCompliance.AuditTrail.Checkpoints;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>The keys that a verifier trusts, known from elsewhere than the log: that of the log, and those of witnesses.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class TrustPolicy
{
    /// <summary>Creates a policy.</summary>
    /// <param name="logKey">The key of the log; its name is the origin.</param>
    /// <param name="witnessKeys">The keys of witnesses; none when left out.</param>
    /// <param name="quorum">How many of the witnesses must have confirmed a checkpoint; 0 or more, at most their number.</param>
    public TrustPolicy(NoteKey logKey, IEnumerable<NoteKey>? witnessKeys = null, int quorum = 0)
    {
        ArgumentNullException.ThrowIfNull(logKey);
        LogKey = logKey;
        WitnessKeys = [.. (witnessKeys ?? []).Distinct()];
        ArgumentOutOfRangeException.ThrowIfNegative(quorum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quorum, WitnessKeys.Count);
        Quorum = quorum;
    }

    /// <summary>Gets the key of the log.</summary>
    public NoteKey LogKey { get; }

    /// <summary>Gets the keys of witnesses.</summary>
    public IReadOnlyList<NoteKey> WitnessKeys { get; }

    /// <summary>Gets how many witnesses must have confirmed a checkpoint.</summary>
    public int Quorum { get; }

    /// <summary>Reads a note as a checkpoint of the log, when log and witnesses signed it.</summary>
    /// <param name="note">The note.</param>
    /// <returns>The checkpoint, or null when it is not to be trusted.</returns>
    public Checkpoint? Accept(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return note.IsSignedBy(LogKey)
            && WitnessKeys.Count(note.IsSignedBy) >= Quorum
            && Checkpoint.TryParse(note.Text, out var checkpoint)
            && string.Equals(checkpoint.Origin, LogKey.Name, StringComparison.Ordinal)
                ? checkpoint
                : null;
    }
}
