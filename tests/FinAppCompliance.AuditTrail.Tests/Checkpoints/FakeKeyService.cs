using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;

namespace FinAppCompliance.AuditTrail.Tests.Checkpoints;

/// <summary>A key service that fails, hangs or answers with something else, as the test says.</summary>
internal sealed class FakeKeyService : ICheckpointSigner, IDisposable
{
    private readonly Ed25519CheckpointSigner _inner = new(new byte[32]);

    public Func<CancellationToken, ValueTask> OnKey { get; set; } = static _ => default;

    public Func<CancellationToken, ValueTask> OnSign { get; set; } = static _ => default;

    public bool SignsWrongly { get; set; }

    public int KeysAsked { get; private set; }

    public int SignaturesAsked { get; private set; }

    public string KeyReference => "kms:audit/versions/3";

    public NoteKey KeyFor(string name) => _inner.KeyFor(name);

    public async ValueTask<NoteKey> FindKeyAsync(string name, CancellationToken cancellationToken)
    {
        KeysAsked++;
        await OnKey(cancellationToken);
        return _inner.KeyFor(name);
    }

    public async ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        SignaturesAsked++;
        await OnSign(cancellationToken);
        return await _inner.SignAsync(SignsWrongly ? message[1..] : message, cancellationToken);
    }

    public void Dispose() => _inner.Dispose();
}
