using BenchmarkDotNet.Attributes;
using FinAppCompliance.AuditTrail.MerkleTree;
using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.Benchmarks.AuditTrail;

/// <summary>Making and checking proofs in a log of a million entries, beside hashing the way up by hand.</summary>
[MemoryDiagnoser]
public class ProofBenchmarks
{
    private const int Size = 1_000_000;
    private const int Index = 654_321;

    private readonly InMemoryTileStore _tiles = new();
    private readonly byte[] _envelope = new byte[300];
    private IReadOnlyList<MerkleHash> _proof = [];
    private MerkleHash _leaf;
    private MerkleHash _root;

    [GlobalSetup]
    public async Task Setup()
    {
        var entries = Enumerable.Range(0, Size).Select(i => (ReadOnlyMemory<byte>)BitConverter.GetBytes(i)).ToList();
        await new TileWriter(_tiles, "log").GrowAsync(0, entries, default);
        var tree = new CompactTree();
        entries.ForEach(entry => tree.Append(MerkleHash.OfLeaf(entry.Span)));
        _root = tree.Root;
        _leaf = MerkleHash.OfLeaf(entries[Index].Span);
        _proof = await Inclusion();
        if (!Verify() || HashByHand() != _root || _proof.Count != 20)
        {
            throw new InvalidOperationException("the proof does not hold");
        }
    }

    [Benchmark(Baseline = true)]
    public MerkleHash HashByHand()
    {
        var (hash, node, last) = (_leaf, Index, Size - 1);
        foreach (var sibling in _proof)
        {
            while ((node & 1) == 0 && node == last)
            {
                (node, last) = (node >> 1, last >> 1);
            }

            hash = (node & 1) == 1 ? MerkleHash.OfChildren(sibling, hash) : MerkleHash.OfChildren(hash, sibling);
            (node, last) = (node >> 1, last >> 1);
        }

        return hash;
    }

    [Benchmark]
    public bool Verify() => MerkleProof.IsIncluded(Index, Size, _leaf, _proof, _root);

    [Benchmark]
    public async Task<IReadOnlyList<MerkleHash>> Inclusion() =>
        await new TileReader(_tiles, "log", Size).HashesAsync(ProofShape.Inclusion(Index, Size), default);

    [Benchmark]
    public async Task<IReadOnlyList<MerkleHash>> Consistency() =>
        await new TileReader(_tiles, "log", Size).HashesAsync(ProofShape.Consistency(Index, Size), default);

    [Benchmark]
    public MerkleHash LeafOf300Bytes() => MerkleHash.OfLeaf(_envelope);
}
