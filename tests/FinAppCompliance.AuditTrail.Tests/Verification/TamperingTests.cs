using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.Ed25519;
using FinAppCompliance.AuditTrail.Entries;
using FinAppCompliance.AuditTrail.Logs;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Verification;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Verification;

public sealed class TamperingTests
{
    private const int Size = 40;

    private delegate (LogHead Head, IEnumerable<StoredEntry> Entries) Attack(LogHead head, IReadOnlyList<StoredEntry> entries);

    [Property(MaxTest = 40)]
    public async Task A_flipped_bit_is_named_even_when_every_later_hash_is_rewritten(byte place, ushort bit)
    {
        var index = place % Size;
        var report = await VerifyAsync((head, entries) => Rewritten(head, entries.Select((entry, i) =>
            i == index ? TamperedStore.Change(entry, envelope: Flip(entry.Envelope, bit), rehash: true) : entry)));
        Assert.Equal(index, report.Problems[0].Index);
    }

    [Property(MaxTest = 40)]
    public async Task A_bit_flipped_in_the_rows_alone_is_named_without_published_tiles(byte place, ushort bit)
    {
        var index = place % Size;
        var report = await VerifyAsync(
            (head, entries) => (head, entries.Select((entry, i) => i == index ? TamperedStore.Change(entry, envelope: Flip(entry.Envelope, bit)) : entry)),
            withTiles: false);
        Assert.Equal(index, report.Problems[0].Index);
    }

    [Property(MaxTest = 40)]
    public async Task A_removed_entry_is_named(byte place)
    {
        var index = place % Size;
        var report = await VerifyAsync((head, entries) => (head, entries.Where(entry => entry.Index != index)), withTiles: false);
        Assert.Equal((TrailProblemKind.EntryMissing, index), (report.Problems[0].Kind, report.Problems[0].Index));
    }

    [Property(MaxTest = 40)]
    public async Task An_entry_removed_with_the_rest_moved_up_is_named(byte place)
    {
        var index = place % (Size - 1);
        var report = await VerifyAsync(
            (head, entries) => Rewritten(head, Renumbered(entries.Where(entry => entry.Index != index))),
            withTiles: false);
        Assert.Equal((TrailProblemKind.EntryOutOfPlace, index), (report.Problems[0].Kind, report.Problems[0].Index));
    }

    [Property(MaxTest = 40)]
    public async Task Two_exchanged_entries_are_named(byte first, byte second)
    {
        var (low, high) = (Math.Min(first % Size, second % Size), Math.Max(first % Size, second % Size));
        var report = await VerifyAsync(
            (head, entries) => Rewritten(head, Renumbered(entries.Select((_, i) => entries[i == low ? high : i == high ? low : i]))),
            withTiles: false);
        Assert.Equal(low == high ? [] : [low, high], report.Problems.Where(problem => problem.Kind == TrailProblemKind.EntryOutOfPlace).Select(problem => (int)problem.Index));
    }

    [Property(MaxTest = 40)]
    public async Task A_doubled_entry_is_named(byte place)
    {
        var index = place % Size;
        var report = await VerifyAsync(
            (head, entries) => Rewritten(head, Renumbered(entries.Take(index + 1).Append(entries[index]).Concat(entries.Skip(index + 1)))),
            withTiles: false);
        Assert.Equal((TrailProblemKind.EntryOutOfPlace, index + 1), (report.Problems[0].Kind, report.Problems[0].Index));
    }

    [Property(MaxTest = 40)]
    public async Task A_cut_or_rolled_back_log_is_shorter_than_the_checkpoint(byte place)
    {
        var size = place % Size;
        var report = await VerifyAsync((head, entries) => Rewritten(head, entries.Take(size)));
        Assert.Contains(report.Problems, problem => problem.Kind == TrailProblemKind.LogShorter && problem.Index == size);
    }

    [Property(MaxTest = 40)]
    public async Task A_log_forked_with_valid_entries_is_named_at_the_fork(byte place)
    {
        var index = place % Size;
        var report = await VerifyAsync((head, entries) => Rewritten(head, entries.Select(entry => entry.Index < index ? entry : Forged(entry))));
        Assert.Equal((TrailProblemKind.EntryAltered, index), (report.Problems[0].Kind, report.Problems[0].Index));
    }

    [Fact]
    public async Task A_forked_log_without_published_tiles_is_found_by_its_root()
    {
        var report = await VerifyAsync((head, entries) => Rewritten(head, entries.Select(entry => entry.Index < 7 ? entry : Forged(entry))), withTiles: false);
        Assert.Equal((TrailProblemKind.RootDiffers, Size), (report.Problems[0].Kind, (int)report.Problems[0].Index));
    }

    [Property(MaxTest = 40)]
    public async Task A_changed_body_is_named(byte place)
    {
        var index = place % Size;
        var report = await VerifyAsync((head, entries) => (head, entries.Select((entry, i) => i == index
            ? TamperedStore.Change(entry, body: new SealedBody(entry.Body!.Salt, entry.Body.KeyId, Flip(entry.Body.Bytes, 3)))
            : entry)));
        Assert.Equal((TrailProblemKind.BodyAltered, index), (Assert.Single(report.Problems).Kind, report.Problems[0].Index));
    }

    [Fact]
    public async Task A_head_that_does_not_fit_the_entries_is_reported()
    {
        var report = await VerifyAsync((head, entries) => (Rewritten(head, entries.Select(Forged)).Head, entries));
        Assert.Equal(TrailProblemKind.HeadDiffers, Assert.Single(report.Problems).Kind);
    }

    [Fact]
    public async Task An_untouched_log_is_intact()
    {
        var report = await VerifyAsync((head, entries) => (head, entries));
        Assert.True(report.IsIntact, string.Join("; ", report.Problems));
        Assert.Equal((Size, 0), (report.Size, report.BodiesAbsent));
    }

    [Fact]
    public async Task A_verification_stops_after_a_hundred_problems()
    {
        await using var trail = new Trail();
        await trail.FillAsync(150);
        var note = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var head = await trail.Store.FindHeadAsync(Trail.Log, default);
        var report = await new LogVerifier(trail.Trust).VerifyAsync(new TamperedStore(head!, []), Trail.Log, note, null, default);
        Assert.Equal(LogVerifier.MaximumProblems, report.Problems.Count);
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_is_not_trusted()
    {
        await using var trail = new Trail();
        await trail.FillAsync(3);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        using var other = new Ed25519CheckpointSigner(MerkleHash.OfLeaf([1]).ToArray());
        var report = await new LogVerifier(new TrustPolicy(other.KeyFor(trail.Key.Name))).VerifyPublishedAsync(trail.Tiles, Trail.Log, default);
        Assert.Equal(TrailProblemKind.CheckpointNotTrusted, Assert.Single(report.Problems).Kind);
    }

    [Theory]
    [InlineData("bank/consent-2026/tile/entries/000.p/40", false)]
    [InlineData("bank/consent-2026/tile/0/000.p/40", false)]
    [InlineData("bank/consent-2026/tile/entries/000.p/40", true)]
    [InlineData("bank/consent-2026/tile/0/000.p/40", true)]
    public async Task A_published_file_that_is_flipped_or_cut_is_found_offline(string path, bool cut)
    {
        await using var trail = new Trail();
        await trail.FillAsync(Size);
        await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var content = (await trail.Tiles.FindAsync(path, default))!;
        content[^1] ^= 1;
        await trail.Tiles.WriteAsync(path, cut ? content.AsMemory(1) : content, default);
        var report = await new LogVerifier(trail.Trust).VerifyPublishedAsync(trail.Tiles, Trail.Log, default);
        Assert.False(report.IsIntact);
    }

    private static async Task<VerificationReport> VerifyAsync(Attack attack, bool withTiles = true)
    {
        await using var trail = new Trail();
        await trail.FillAsync(Size);
        var outside = await trail.Logs.PublishAsync(Trail.Log, DurabilityLevel.Published, default);
        var head = await trail.Store.FindHeadAsync(Trail.Log, default);
        var entries = await trail.Store.ReadAsync(Trail.Log, 0, Size, withBodies: true, default);
        var (forgedHead, forged) = attack(head!, entries);
        var store = new TamperedStore(forgedHead, forged);
        return await new LogVerifier(trail.Trust).VerifyAsync(store, Trail.Log, outside, withTiles ? trail.Tiles : null, default);
    }

    // What an insider does who knows the format: the end of the log is computed anew over the forged entries.
    private static (LogHead Head, IEnumerable<StoredEntry> Entries) Rewritten(LogHead head, IEnumerable<StoredEntry> entries)
    {
        var tree = new CompactTree();
        var forged = entries.ToList();
        forged.ForEach(entry => tree.Append(MerkleHash.OfLeaf(entry.Envelope.Span)));
        return (new LogHead { Size = tree.Size, Epoch = head.Epoch, RecordedMicroseconds = head.RecordedMicroseconds, Edge = tree.Encode() }, forged);
    }

    private static IEnumerable<StoredEntry> Renumbered(IEnumerable<StoredEntry> entries) =>
        entries.Select((entry, i) => TamperedStore.Change(entry, index: i));

    private static StoredEntry Forged(StoredEntry entry)
    {
        Assert.True(AuditEnvelope.TryDecode(entry.Envelope.Span, out var envelope));
        return TamperedStore.Change(entry, envelope: (envelope with { Action = "consent-forged" }).Encode(), rehash: true);
    }

    private static byte[] Flip(ReadOnlyMemory<byte> bytes, int bit)
    {
        var copy = bytes.ToArray();
        copy[bit / 8 % copy.Length] ^= (byte)(1 << (bit % 8));
        return copy;
    }
}
