using System.Security.Cryptography;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Logs;

/// <summary>A request that waits for the writer, with its bodies ready to be stored and all that can be computed before its turn.</summary>
internal sealed class PendingAppend
{
    private readonly TaskCompletionSource<AppendResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly byte[] _digest;
    private readonly TreeHash _hashing;
    private readonly MerkleHash[] _commitments;

    public PendingAppend(AppendRequest request, IReadOnlyList<SealedBody?> bodies, byte[] salt, TreeHash? hashing = null)
    {
        Request = request;
        Bodies = bodies;
        Salt = salt;
        _digest = request.Digest();
        SaltedDigest = Salted(salt);
        _hashing = hashing ?? TreeHash.Sha256;
        _commitments = [.. bodies.Select(body => body?.Commit(_hashing) ?? default)];
    }

    public AppendRequest Request { get; }

    public IReadOnlyList<SealedBody?> Bodies { get; }

    // Random bytes, without which the digest that is kept would tell whether a guess of the request is right.
    public byte[] Salt { get; }

    public byte[] SaltedDigest { get; }

    public Task<AppendResult> Answer => _answer.Task;

    public void Complete(AppendResult result) => _answer.TrySetResult(result);

    // Computed before the log was opened, under the hash that it was expected to have.
    public MerkleHash CommitmentOf(int number, TreeHash hashing) =>
        ReferenceEquals(hashing, _hashing) ? _commitments[number] : Bodies[number]?.Commit(hashing) ?? default;

    // A digest that was erased with its bodies can no longer tell; nothing is written for the key in either case.
    public bool Repeats(IdempotencyRecord used) =>
        used.Digest.IsEmpty || CryptographicOperations.FixedTimeEquals(Salted(used.Salt.Span), used.Digest.Span);

    private byte[] Salted(ReadOnlySpan<byte> salt) => SHA256.HashData([.. salt, .. _digest]);
}
