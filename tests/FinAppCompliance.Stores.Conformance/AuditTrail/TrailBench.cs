using System.Security.Cryptography;
using System.Text;
using FinAppCompliance.AuditTrail;
using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Erasure;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.Tiles;
using FinAppCompliance.AuditTrail.Verification;
using FinAppCompliance.Stores.Conformance.Servers;
using Microsoft.Extensions.Time.Testing;

namespace FinAppCompliance.Stores.Conformance.AuditTrail;

/// <summary>An audit trail over the stores of a handle. Random bytes can be a counted sequence, or all zero where the order of drawing them is open, so that equal inputs give equal logs.</summary>
internal sealed class TrailBench : IAsyncDisposable
{
    public static readonly LogId Log = new("bank", "consent", 2026);

    private readonly Ed25519CheckpointSigner _signer = new(new byte[32]);
    private readonly AesKeyWrapping _wrapping = new(new byte[32]);
    private int _random;

    public TrailBench(StoreHandle stores, ITileStore? tiles = null, bool counted = false, DateTimeOffset? start = null, bool isConstant = false)
        : this(stores.Logs, stores.Heads, stores.Keys, tiles, counted, start, isConstant)
    {
    }

    public TrailBench(IAuditLogStore store, ISignedHeadStore heads, ISubjectKeyStore keys, ITileStore? tiles = null, bool counted = false, DateTimeOffset? start = null, bool isConstant = false)
    {
        Clock = new(start ?? new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        Tiles = tiles ?? new InMemoryTileStore();
        Parts = new AuditTrailParts
        {
            Store = store,
            Clock = Clock,
            Heads = heads,
            Tiles = Tiles,
            Signer = _signer,
            Keys = keys,
            Wrapping = _wrapping,
            RandomBytes = isConstant ? static length => new byte[length] : counted ? Counted : RandomNumberGenerator.GetBytes,
        };
        Logs = new AuditLogs(Parts, Options);
    }

    public ITileStore Tiles { get; }

    public FakeTimeProvider Clock { get; }

    public AuditTrailOptions Options { get; } = new() { OriginPrefix = "audit.example" };

    public AuditTrailParts Parts { get; }

    public AuditLogs Logs { get; }

    public LogVerifier Verifier => VerifierOf(Log);

    public LogVerifier VerifierOf(LogId log) => new(new TrustPolicy(_signer.KeyFor(Options.OriginOf(log))));

    public AuditTrailParts PartsOver(IAuditLogStore store) => new() { Store = store, Clock = Clock };

    public static AppendRequest Request(string key, string stream = "s:1", long? version = null, int count = 1, LogId? log = null) => new(
        log ?? Log, stream, key, Enumerable.Range(0, count).Select(_ => Event(stream, Encoding.UTF8.GetBytes(key))))
    {
        ExpectedVersion = version,
    };

    public static AuditEvent Event(string subject, byte[]? body = null, DateTimeOffset? at = null, string actor = "app", BodyProtection protection = BodyProtection.AsGiven) => new()
    {
        Action = "consent-given",
        Actor = actor,
        Subject = subject,
        OccurredAt = at ?? new DateTimeOffset(2026, 2, 28, 8, 0, 0, TimeSpan.Zero),
        Body = body ?? [],
        Protection = protection,
    };

    public Task<AppendResult[]> FillAsync(int count, string prefix = "fill") => Task.WhenAll(
        Enumerable.Range(0, count).Select(i => Logs.AppendAsync(Request($"{prefix}-{i}", $"s:{i % 7}"), default).AsTask()));

    public ValueTask<ErasureReport> EraseAsync(string subject, params IReadOnlyCollection<string> categories) => new SubjectErasure(Logs, Parts, Options).EraseAsync(
        new() { Tenant = Log.Tenant, Subject = subject, Categories = categories, LegalBasis = "pipl#47", Actor = "dpo", RequestId = Guid.NewGuid().ToString() }, default);

    public async ValueTask DisposeAsync()
    {
        await Logs.DisposeAsync();
        _signer.Dispose();
        _wrapping.Dispose();
    }

    private byte[] Counted(int length) => SHA256.HashData(BitConverter.GetBytes(Interlocked.Increment(ref _random)))[..length];
}
