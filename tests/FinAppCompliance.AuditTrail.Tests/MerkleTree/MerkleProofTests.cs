using FinAppCompliance.AuditTrail.MerkleTree;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.MerkleTree;

public sealed class MerkleProofTests
{
    [Theory]
    [MemberData(nameof(PublicVectors.Inclusions), MemberType = typeof(PublicVectors))]
    public void A_public_inclusion_proof_is_accepted(int index, int size, string[] proof) => Assert.True(MerkleProof.IsIncluded(
        index, size, PublicVectors.Hash(PublicVectors.Leaves[index]), PublicVectors.Hashes(proof), PublicVectors.Hash(PublicVectors.Roots[size])));

    [Theory]
    [MemberData(nameof(PublicVectors.Consistencies), MemberType = typeof(PublicVectors))]
    public void A_public_consistency_proof_is_accepted(int first, int second, string[] proof) => Assert.True(MerkleProof.IsConsistent(
        first, PublicVectors.Hash(PublicVectors.Roots[first]), second, PublicVectors.Hash(PublicVectors.Roots[second]), PublicVectors.Hashes(proof)));

    [Theory]
    [MemberData(nameof(PublicVectors.Inclusions), MemberType = typeof(PublicVectors))]
    public void Every_wrong_variant_of_a_public_inclusion_proof_is_refused(int index, int size, string[] hex)
    {
        var leaf = PublicVectors.Hash(PublicVectors.Leaves[index]);
        var root = PublicVectors.Hash(PublicVectors.Roots[size]);
        var proof = PublicVectors.Hashes(hex);
        var other = MerkleHash.OfLeaf("other"u8);
        Assert.False(MerkleProof.IsIncluded(index + 1, size, leaf, proof, root));
        Assert.False(MerkleProof.IsIncluded(index ^ 2, size, leaf, proof, root));
        Assert.False(MerkleProof.IsIncluded(index - 1, size, leaf, proof, root));
        Assert.False(MerkleProof.IsIncluded(index, size * 2, leaf, proof, root));
        Assert.False(MerkleProof.IsIncluded(index, size / 2, leaf, proof, root));
        Assert.False(MerkleProof.IsIncluded(index, size, other, proof, root));
        Assert.False(MerkleProof.IsIncluded(index, size, leaf, proof, other));
        Assert.False(MerkleProof.IsIncluded(index, size, leaf, proof, MerkleHash.EmptyRoot));
        Assert.False(MerkleProof.IsIncluded(index, size, leaf, [.. proof, default], root));
        Assert.False(MerkleProof.IsIncluded(index, size, leaf, [.. proof, root], root));
        Assert.False(MerkleProof.IsIncluded(index, size, leaf, [default, .. proof], root));
        Assert.All(Enumerable.Range(0, proof.Count), i => Assert.False(MerkleProof.IsIncluded(index, size, leaf, Flipped(proof, i), root)));
        Assert.All(Enumerable.Range(0, proof.Count), i => Assert.False(MerkleProof.IsIncluded(index, size, leaf, Without(proof, i), root)));
    }

    [Theory]
    [MemberData(nameof(PublicVectors.Consistencies), MemberType = typeof(PublicVectors))]
    public void Every_wrong_variant_of_a_public_consistency_proof_is_refused(int first, int second, string[] hex)
    {
        var before = PublicVectors.Hash(PublicVectors.Roots[first]);
        var after = PublicVectors.Hash(PublicVectors.Roots[second]);
        var proof = PublicVectors.Hashes(hex);
        var other = MerkleHash.OfLeaf("other"u8);
        Assert.False(MerkleProof.IsConsistent(first - 1, before, second, after, proof));
        Assert.False(MerkleProof.IsConsistent(first, before, second * 2, after, proof));
        Assert.False(MerkleProof.IsConsistent(first, before, second / 2, after, proof));
        Assert.False(MerkleProof.IsConsistent(first, other, second, after, proof));
        Assert.False(MerkleProof.IsConsistent(first, before, second, other, proof));
        Assert.False(MerkleProof.IsConsistent(first, before, second, after, [.. proof, default]));
        Assert.False(MerkleProof.IsConsistent(first, before, second, after, [default, .. proof]));
        Assert.True(first == second || !MerkleProof.IsConsistent(first, after, second, before, proof));
        Assert.All(Enumerable.Range(0, proof.Count), i => Assert.False(MerkleProof.IsConsistent(first, before, second, after, Flipped(proof, i))));
        Assert.All(Enumerable.Range(0, proof.Count), i => Assert.False(MerkleProof.IsConsistent(first, before, second, after, Without(proof, i))));
    }

    [Fact]
    public void Consistency_from_size_zero_is_refused() =>
        Assert.False(MerkleProof.IsConsistent(0, MerkleHash.EmptyRoot, 1, PublicVectors.Hash(PublicVectors.Roots[1]), []));

    [Fact]
    public void An_empty_proof_between_different_sizes_is_refused() =>
        Assert.False(MerkleProof.IsConsistent(3, PublicVectors.Hash(PublicVectors.Roots[3]), 8, PublicVectors.Hash(PublicVectors.Roots[8]), []));

    [Property(MaxTest = 100)]
    public void The_definition_of_an_inclusion_proof_is_accepted(byte place, byte more)
    {
        var entries = ReferenceTree.Entries(place + 1 + more);
        var proof = ReferenceTree.Path(place, entries);
        Assert.True(MerkleProof.IsIncluded(place, entries.Length, MerkleHash.OfLeaf(entries[place]), proof, new(ReferenceTree.Root(entries))));
    }

    [Property(MaxTest = 100)]
    public void The_definition_of_a_consistency_proof_is_accepted(byte before, byte more)
    {
        var entries = ReferenceTree.Entries(before + 1 + more);
        MerkleHash old = new(ReferenceTree.Root(entries[..(before + 1)]));
        var proof = ReferenceTree.Proof(before + 1, entries);
        Assert.True(MerkleProof.IsConsistent(before + 1, old, entries.Length, new(ReferenceTree.Root(entries)), proof));
    }

    private static List<MerkleHash> Without(List<MerkleHash> proof, int index) => [.. proof.Where((_, i) => i != index)];

    private static List<MerkleHash> Flipped(List<MerkleHash> proof, int index)
    {
        var bytes = proof[index].ToArray();
        bytes[0] ^= 8;
        return [.. proof.Select((hash, i) => i == index ? new MerkleHash(bytes) : hash)];
    }
}
