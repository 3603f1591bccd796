using System.Text;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Keys;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.AuditTrail.Tests.Keys;

/// <summary>A log whose processes come and go with other signers, over one store and one set of published files.</summary>
internal sealed class RotatingTrail : IAsyncDisposable
{
    public const string Origin = "audit.example/bank/consent-2026";

    private readonly Dictionary<int, Ed25519CheckpointSigner> _signers = [];
    private readonly InMemorySubjectKeyStore _keys = new();
    private readonly AesKeyWrapping _wrapping = new(new byte[32]);
    private AuditLogs? _logs;
    private int _appended;

    public InMemoryAuditLogStore Store { get; } = new();

    public InMemoryTileStore Tiles { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    public AuditLogs Logs => _logs!;

    public Ed25519CheckpointSigner Signer(int number)
    {
        if (!_signers.TryGetValue(number, out var signer))
        {
            var seed = new byte[32];
            seed[0] = (byte)(number + 1);
            _signers[number] = signer = new(seed);
        }

        return signer;
    }

    public NoteKey Key(int number) => Signer(number).KeyFor(Origin);

    // Starts the next process; the one before ends.
    public async Task StartAsync(int signer, int? former = null, int[]? formerKeys = null)
    {
        if (_logs is not null)
        {
            await _logs.DisposeAsync();
        }

        var options = new AuditTrailOptions { OriginPrefix = "audit.example", Owner = "node-1" };
        foreach (var key in formerKeys ?? [])
        {
            options.FormerKeys.Add(Signer(key).KeyFor("any.example").ToString());
        }

        _logs = new AuditLogs(
            new AuditTrailParts
            {
                Store = Store,
                Heads = Store,
                Tiles = Tiles,
                Clock = Clock,
                Keys = _keys,
                Wrapping = _wrapping,
                Signer = Signer(signer),
                FormerSigner = former is { } number ? Signer(number) : null,
                Verifiers = Ed25519Signatures.Verifiers,
            },
            options);
    }

    public async Task AppendAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var result = await Logs.AppendAsync(Trail.Request($"r-{_appended++}"), default);
            Assert.True(result.Outcome == AppendOutcome.Appended, $"{result.Outcome}: {result.Reason}");
        }
    }

    public ValueTask<SignedNote> PublishAsync() => Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);

    public async Task<KeyChange[]> ChangesAsync() => [.. await KeyChanges.ReadAsync(Tiles, Trail.Log, default)];

    public TrustPolicy Trust(int root = 0) => new(Key(root)) { Verifiers = Ed25519Signatures.Verifiers };

    public async Task<VerificationReport> VerifyAsync(TrustPolicy? trust = null) => await new LogVerifier(trust ?? Trust()).VerifyPublishedAsync(Tiles, Trail.Log, default);

    public async Task<VerificationReport> VerifyStoreAsync(SignedNote outside, TrustPolicy? trust = null) =>
        await new LogVerifier(trust ?? Trust()).VerifyAsync(Store, Trail.Log, outside, Tiles, default);

    // What a thief of a key could make: a proper checkpoint of the given tree under keys of his choice.
    public async Task<SignedNote> ForgeAsync(Checkpoint checkpoint, params int[] signers)
    {
        var text = checkpoint.ToString();
        var lines = new List<NoteSignature>();
        foreach (var signer in signers)
        {
            lines.Add(new NoteSignature(Origin, Key(signer).KeyId, await Signer(signer).SignAsync(Encoding.UTF8.GetBytes(text), default)));
        }

        return new SignedNote(text, lines);
    }

    public async Task PutCheckpointAsync(SignedNote note) =>
        await Tiles.WriteAsync("bank/consent-2026/checkpoint", Encoding.UTF8.GetBytes(note.ToString()), default);

    public async Task PutChangeAsync(int number, string text) =>
        await Tiles.WriteAsync($"bank/consent-2026/keys/{number:000}", Encoding.UTF8.GetBytes(text), default);

    public async ValueTask DisposeAsync()
    {
        if (_logs is not null)
        {
            await _logs.DisposeAsync();
        }

        _wrapping.Dispose();
        foreach (var signer in _signers.Values)
        {
            signer.Dispose();
        }
    }
}
