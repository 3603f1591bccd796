using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Signatures;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail;

/// <summary>The parts that an audit trail is put together from.</summary>
/// <remarks>Publishing needs <see cref="Heads"/>, <see cref="Tiles"/> and <see cref="Signer"/>; encrypted bodies need <see cref="Keys"/> and
/// <see cref="Wrapping"/>. Immutable; thread-safe as its parts are.</remarks>
public sealed class AuditTrailParts
{
    /// <summary>Gets the store of the logs.</summary>
    public required IAuditLogStore Store { get; init; }

    /// <summary>Gets the clock; the clock of the system unless set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets the store of signed heads; null when nothing is published.</summary>
    public ISignedHeadStore? Heads { get; init; }

    /// <summary>Gets where published files go, outside the store of the logs; null when nothing is published.</summary>
    public ITileStore? Tiles { get; init; }

    /// <summary>Gets the signer of checkpoints; null when nothing is published.</summary>
    public ICheckpointSigner? Signer { get; init; }

    /// <summary>Gets the signer whose key signed before, while logs are handed over from it to <see cref="Signer"/>; null when none is handed over.</summary>
    public ICheckpointSigner? FormerSigner { get; init; }

    /// <summary>Gets the algorithms of keys that logs may have been signed with; ECDSA unless set, those of the signers are always known.</summary>
    public SignatureVerifiers Verifiers { get; init; } = SignatureVerifiers.Default;

    /// <summary>Gets the hash functions that logs may have: new logs get the first, others keep theirs. SHA-256 unless set, and always known.</summary>
    public IReadOnlyList<TreeHash> TreeHashes { get; init => field = [.. value]; } = [TreeHash.Sha256];

    /// <summary>Gets the witnesses to ask; none unless set.</summary>
    public IReadOnlyList<IWitness> Witnesses { get; init => field = [.. value]; } = [];

    /// <summary>Gets the keys of the subjects, kept apart from the logs; null when bodies are stored as given.</summary>
    public ISubjectKeyStore? Keys { get; init; }

    /// <summary>Gets the wrapping of those keys; null when bodies are stored as given.</summary>
    public IKeyWrapping? Wrapping { get; init; }

    internal TreeHashSet Hashes => field ??= new TreeHashSet(TreeHashes);

    internal Func<int, byte[]> RandomBytes { get; init; } = System.Security.Cryptography.RandomNumberGenerator.GetBytes;
}
