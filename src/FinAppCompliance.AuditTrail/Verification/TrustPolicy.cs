using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Signatures;

namespace FinAppCompliance.AuditTrail.Verification;

/// <summary>The keys that a verifier trusts, known from elsewhere than the log: those of the log, each for some sizes, and those of witnesses.</summary>
/// <remarks>
/// A checkpoint must carry a signature of every key of the log that is trusted for its size; where none is, it is refused.
/// A witness counts once, however many keys it has; a key of an unknown algorithm never counts. Compared by reference. Immutable and thread-safe.
/// </remarks>
public sealed class TrustPolicy
{
    /// <summary>Trusts one key for all sizes of a log, and asks for no witness.</summary>
    /// <param name="logKey">The key of the log; its name is the origin.</param>
    /// <exception cref="ArgumentException">The key is of an unknown algorithm or not for checkpoints.</exception>
    public TrustPolicy(NoteKey logKey)
        : this(logKey, [])
    {
    }

    /// <summary>Trusts one key for all sizes of a log, and tells which witnesses confirmed a checkpoint without asking for any.</summary>
    /// <param name="logKey">The key of the log; its name is the origin.</param>
    /// <param name="witnessKeys">The keys of witnesses.</param>
    /// <exception cref="ArgumentException">A key is of an unknown algorithm or not for its use.</exception>
    public TrustPolicy(NoteKey logKey, IEnumerable<NoteKey> witnessKeys)
        : this(logKey, witnessKeys, 0)
    {
    }

    /// <summary>Trusts one key for all sizes of a log, when enough witnesses confirmed them.</summary>
    /// <param name="logKey">The key of the log; its name is the origin.</param>
    /// <param name="witnessKeys">The keys of witnesses.</param>
    /// <param name="quorum">How many of the witnesses must have confirmed a checkpoint; 0 or more, at most the number of those whose algorithm is known.</param>
    /// <exception cref="ArgumentException">A key is of an unknown algorithm or not for its use, or the quorum cannot be reached.</exception>
    public TrustPolicy(NoteKey logKey, IEnumerable<NoteKey> witnessKeys, int quorum)
        : this([new TrustedKey(logKey)], witnessKeys, quorum)
    {
    }

    /// <summary>Trusts several keys of a log, each for some sizes; <see cref="Following"/> finds most of them by itself.</summary>
    /// <param name="logKeys">The keys, by size: each ends where or before the next one starts.</param>
    /// <param name="witnessKeys">The keys of witnesses.</param>
    /// <param name="quorum">How many of the witnesses must have confirmed a checkpoint.</param>
    /// <exception cref="ArgumentException">The keys do not follow each other, one that starts later comes without a decision, or the quorum cannot be reached.</exception>
    public TrustPolicy(IEnumerable<TrustedKey> logKeys, IEnumerable<NoteKey> witnessKeys, int quorum)
    {
        ArgumentNullException.ThrowIfNull(logKeys);
        ArgumentNullException.ThrowIfNull(witnessKeys);
        LogKeys = [.. logKeys];
        WitnessKeys = [.. witnessKeys.Distinct()];
        TrustedKeyOrder.Require(LogKeys, nameof(logKeys));
        if (WitnessKeys.FirstOrDefault(static key => key.Algorithm is { Use: not SignatureUse.Cosignature }) is { } misused)
        {
            throw new ArgumentException($"the key {KeyText.Name(misused)} does not make cosignatures; give the key of a witness", nameof(witnessKeys));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(quorum);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quorum, Witnesses(WitnessKeys.Where(static key => key.IsKnown)));
        Quorum = quorum;
        Verifiers = SignatureVerifiers.Default;
    }

    /// <summary>Gets the name of the log.</summary>
    public string Origin => LogKeys[0].Key.Name;

    /// <summary>Gets the key that signs the log now: that of the largest sizes.</summary>
    public NoteKey LogKey => LogKeys[^1].Key;

    /// <summary>Gets the keys of the log, by size.</summary>
    public IReadOnlyList<TrustedKey> LogKeys { get; }

    /// <summary>Gets the keys of witnesses; also those of unknown algorithms, which are never counted.</summary>
    public IReadOnlyList<NoteKey> WitnessKeys { get; }

    /// <summary>Gets how many witnesses must have confirmed a checkpoint.</summary>
    public int Quorum { get; }

    /// <summary>Gets the algorithms of keys that a hand-over may name; those of the keys above are always among them.</summary>
    public SignatureVerifiers Verifiers
    {
        get;
        init => field = value.With(LogKeys.Select(static key => key.Key.Algorithm!).Where(algorithm => value.Find(algorithm.Type) is null).Distinct());
    }

    /// <summary>Gets the hash functions that a log may have; SHA-256 is always among them.</summary>
    public IReadOnlyList<TreeHash> TreeHashes { get; init => field = [.. value]; } = [TreeHash.Sha256];

    internal TreeHashSet Hashes => new(TreeHashes);

    /// <summary>Reads a note as a checkpoint of the log, when log and witnesses signed it.</summary>
    /// <param name="note">The note.</param>
    /// <returns>The checkpoint, or null when it is not to be trusted; <see cref="Judge"/> says why.</returns>
    public Checkpoint? Accept(SignedNote note) => Judge(note).Checkpoint;

    /// <summary>Says whether a note is a checkpoint of the log, why not, and whose signatures counted.</summary>
    /// <param name="note">The note.</param>
    public TrustDecision Judge(SignedNote note)
    {
        ArgumentNullException.ThrowIfNull(note);
        return new TrustJudgement(this, note).Decide();
    }

    /// <summary>Returns a policy that also trusts the keys to which the log was handed over, after checking every step.</summary>
    /// <param name="changes">The published records, in order, as <see cref="KeyChanges.ReadAsync"/> reads them.</param>
    /// <exception cref="LogIntegrityException">A record is not signed by the key that signed then, does not fit, or replaces a lost key that nobody decided to replace.</exception>
    public TrustPolicy Following(IEnumerable<KeyChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var chain = new KeyChain(this);
        return chain.Follow(changes) is { } problem
            ? throw new LogIntegrityException(problem.En) { Outcome = AppendOutcome.KeyNotTrusted }
            : chain.ToPolicy();
    }

    internal static int Witnesses(IEnumerable<NoteKey> keys) => keys.Select(static key => key.Name).Distinct(StringComparer.Ordinal).Count();
}
