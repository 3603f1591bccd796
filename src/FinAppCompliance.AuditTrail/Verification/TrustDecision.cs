using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>What a policy makes of a note: the checkpoint, or why it is not to be trusted; and whose signatures counted.</summary>
/// <remarks>Compared by reference. Immutable and thread-safe.</remarks>
public sealed class TrustDecision
{
    internal TrustDecision(Checkpoint? checkpoint, BilingualText? problem, IReadOnlyList<NoteKey> confirmedBy, IReadOnlyList<IgnoredSignature> ignored)
    {
        Checkpoint = checkpoint;
        Problem = problem;
        ConfirmedBy = confirmedBy;
        Ignored = ignored;
    }

    /// <summary>Gets the checkpoint; null when it is not to be trusted.</summary>
    public Checkpoint? Checkpoint { get; }

    /// <summary>Gets why the note is not to be trusted; null when it is.</summary>
    public BilingualText? Problem { get; }

    /// <summary>Gets the keys of witnesses that confirmed the checkpoint.</summary>
    public IReadOnlyList<NoteKey> ConfirmedBy { get; }

    /// <summary>Gets the signature lines that were not counted: of unknown keys, of unknown algorithms, and those of witnesses that do not verify.</summary>
    public IReadOnlyList<IgnoredSignature> Ignored { get; }
}
