using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tests.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Tiles;

public sealed class TileWriterTests
{
    [Property(MaxTest = 30)]
    public async Task Files_do_not_depend_on_the_steps_in_which_a_tree_grew(ushort first, ushort second)
    {
        var (start, end) = (first % 700, (first % 700) + (second % 700));
        var whole = await WriteAsync(end, 0);
        var steps = await WriteAsync(end, start);
        Assert.Equal(await RootAsync(whole, end), await RootAsync(steps, end));
        var full = whole.Paths.Where(path => !path.Contains(".p/", StringComparison.Ordinal));
        Assert.All(full, path => Assert.Contains(path, steps.Paths));
    }

    [Property(MaxTest = 30)]
    public async Task Proofs_from_tiles_are_those_of_the_definition(ushort size, ushort place, ushort old)
    {
        var count = 1 + (size % 600);
        var entries = ReferenceTree.Entries(count);
        var reader = new TileReader(await WriteAsync(count, 0), "log", count);
        var inclusion = await reader.HashesAsync(ProofShape.Inclusion(place % count, count), default);
        var consistency = await reader.HashesAsync(ProofShape.Consistency(1 + (old % count), count), default);
        Assert.Equal(ReferenceTree.Path(place % count, entries), inclusion);
        Assert.Equal(ReferenceTree.Proof(1 + (old % count), entries), consistency);
    }

    [Fact]
    public async Task A_tree_of_three_levels_of_tiles_has_the_root_of_the_compact_tree()
    {
        const int Size = 66_000;
        var store = await WriteAsync(Size, 65_000);
        var tree = new CompactTree();
        Array.ForEach(ReferenceTree.Entries(Size), entry => tree.Append(MerkleHash.OfLeaf(entry)));
        Assert.Equal(tree.Root, await RootAsync(store, Size));
        Assert.Contains("log/tile/2/000.p/1", store.Paths);
        Assert.Equal(tree.Encode(), (await new TileReader(store, "log", Size).EdgeAsync(default)).Encode());
    }

    [Fact]
    public async Task A_missing_partial_bundle_is_named()
    {
        var store = new InMemoryTileStore();
        var error = await Assert.ThrowsAsync<TileMissingException>(
            async () => await new TileWriter(store, "log").GrowAsync(3, [new byte[] { 1 }], default));
        Assert.Contains("log/tile/entries/000.p/3", error.Message, StringComparison.Ordinal);
    }

    private static async Task<InMemoryTileStore> WriteAsync(int size, int step)
    {
        var store = new InMemoryTileStore();
        var writer = new TileWriter(store, "log");
        var entries = ReferenceTree.Entries(size).Select(entry => (ReadOnlyMemory<byte>)entry).ToList();
        await writer.GrowAsync(0, entries[..step], default);
        await writer.GrowAsync(step, entries[step..], default);
        return store;
    }

    private static async Task<MerkleHash> RootAsync(InMemoryTileStore store, int size) => await new TileReader(store, "log", size).RootAsync(default);
}
