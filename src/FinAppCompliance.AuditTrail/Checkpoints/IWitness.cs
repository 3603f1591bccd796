namespace FinAppCompliance.AuditTrail.Checkpoints;

/// <summary>Asks somebody outside to confirm that a log only grew: C2SP witness cosignatures.</summary>
/// <remarks>Implementations are thread-safe and throw when the witness cannot be reached.</remarks>
public interface IWitness
{
    /// <summary>Gets the key of the witness, known from elsewhere; of an algorithm for cosignatures.</summary>
    NoteKey Key { get; }

    /// <summary>Returns the size of the newest checkpoint that the witness has seen; zero when it knows none.</summary>
    /// <param name="origin">The name of the log.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<long> FindSizeAsync(string origin, CancellationToken cancellationToken);

    /// <summary>Asks for a cosignature.</summary>
    /// <param name="request">The checkpoint, and the proof that it continues what the witness has seen.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The cosignature, or null when the witness refuses.</returns>
    ValueTask<NoteSignature?> CosignAsync(WitnessRequest request, CancellationToken cancellationToken);
}
