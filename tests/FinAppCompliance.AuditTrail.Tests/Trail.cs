using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.AuditTrail.Tests;

/// <summary>An audit trail in memory, with every part in reach of the test.</summary>
internal sealed class Trail : IAsyncDisposable
{
    public static readonly LogId Log = new("bank", "consent", 2026);

    private readonly Ed25519CheckpointSigner _signer = new(new byte[32]);
    private readonly AesKeyWrapping _wrapping = new(new byte[32]);

    public Trail(Action<AuditTrailOptions>? configure = null, IAuditLogStore? store = null, ITileStore? tiles = null, int witnesses = 0, ICheckpointSigner? signer = null)
    {
        configure?.Invoke(Options);
        Witnesses = [.. Enumerable.Range(0, witnesses).Select(i => new ReferenceWitness($"witness.example/{i}", Key))];
        Parts = new AuditTrailParts
        {
            Store = store ?? Store,
            Clock = Clock,
            Heads = Store,
            Tiles = tiles ?? Tiles,
            Signer = signer ?? _signer,
            Witnesses = Witnesses,
            Keys = Keys,
            Wrapping = _wrapping,
        };
        Logs = new AuditLogs(Parts, Options);
    }

    public AuditTrailOptions Options { get; } = new() { OriginPrefix = "audit.example" };

    public InMemoryAuditLogStore Store { get; } = new();

    public InMemoryTileStore Tiles { get; } = new();

    public InMemorySubjectKeyStore Keys { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<ReferenceWitness> Witnesses { get; }

    public AuditTrailParts Parts { get; }

    public AuditLogs Logs { get; }

    public NoteKey Key => _signer.KeyFor(Options.OriginOf(Log));

    public TrustPolicy Trust => new(Key);

    public static AppendRequest Request(string key, string stream = "s:1", long? version = null, byte[]? body = null, int count = 1) => new(
        Log,
        stream,
        key,
        Enumerable.Range(0, count).Select(i => new AuditEvent
        {
            Action = "consent-given",
            Actor = "app",
            Subject = stream,
            OccurredAt = new DateTimeOffset(2026, 2, 28, 8, 0, 0, TimeSpan.Zero).AddSeconds(i),
            Body = body ?? System.Text.Encoding.UTF8.GetBytes(key),
        }))
    {
        ExpectedVersion = version,
    };

    public async Task FillAsync(int count, int first = 0)
    {
        var results = await Task.WhenAll(Enumerable.Range(first, count).Select(i => Logs.AppendAsync(Request($"fill-{i}", $"s:{i % 7}"), default).AsTask()));
        Assert.All(results, result => Assert.Equal(AppendOutcome.Appended, result.Outcome));
    }

    public async ValueTask DisposeAsync()
    {
        await Logs.DisposeAsync();
        _signer.Dispose();
        _wrapping.Dispose();
        foreach (var witness in Witnesses)
        {
            witness.Dispose();
        }
    }
}
