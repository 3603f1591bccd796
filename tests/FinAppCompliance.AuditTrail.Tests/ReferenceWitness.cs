using System.Buffers.Binary;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.MerkleTree;

namespace FinAppCompliance.AuditTrail.Tests;

/// <summary>A witness that follows C2SP tlog-witness: it remembers the newest tree and confirms only what continues it.</summary>
internal sealed class ReferenceWitness(string name, NoteKey logKey) : IWitness, IDisposable
{
    private readonly NSec.Cryptography.Key _key = NSec.Cryptography.Key.Import(
        NSec.Cryptography.SignatureAlgorithm.Ed25519,
        MerkleHash.OfLeaf(System.Text.Encoding.UTF8.GetBytes(name)).ToArray(),
        NSec.Cryptography.KeyBlobFormat.RawPrivateKey);

    private Checkpoint? _seen;

    public bool IsDown { get; set; }

    public int Asked { get; private set; }

    public NoteKey Key => new(name, Ed25519Signatures.Cosignature, _key.PublicKey.Export(NSec.Cryptography.KeyBlobFormat.RawPublicKey));

    public ValueTask<long> FindSizeAsync(string origin, CancellationToken cancellationToken) =>
        IsDown ? throw new IOException("the witness is down") : ValueTask.FromResult(_seen?.Size ?? 0);

    public ValueTask<NoteSignature?> CosignAsync(WitnessRequest request, CancellationToken cancellationToken)
    {
        Asked++;
        if (!request.Checkpoint.IsSignedBy(logKey) || !Checkpoint.TryParse(request.Checkpoint.Text, out var next) || request.OldSize != (_seen?.Size ?? 0))
        {
            return ValueTask.FromResult<NoteSignature?>(null);
        }

        if (_seen is { Size: > 0 } seen && !MerkleProof.IsConsistent(seen.Size, seen.Root, next.Size, next.Root, request.Proof))
        {
            return ValueTask.FromResult<NoteSignature?>(null);
        }

        _seen = next;
        const ulong Seconds = 1_700_000_000;
        var signature = new byte[sizeof(ulong) + 64];
        BinaryPrimitives.WriteUInt64BigEndian(signature, Seconds);
        var message = System.Text.Encoding.UTF8.GetBytes($"cosignature/v1\ntime {Seconds}\n{request.Checkpoint.Text}");
        NSec.Cryptography.SignatureAlgorithm.Ed25519.Sign(_key, message).CopyTo(signature, sizeof(ulong));
        return ValueTask.FromResult<NoteSignature?>(new NoteSignature(Key.Name, Key.KeyId, signature));
    }

    public void Dispose() => _key.Dispose();
}
