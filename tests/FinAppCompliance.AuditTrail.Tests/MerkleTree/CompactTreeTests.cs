using FinAppCompliance.AuditTrail.MerkleTree;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.MerkleTree;

public sealed class CompactTreeTests
{
    [Fact]
    public void Roots_are_those_of_the_public_tree()
    {
        var tree = new CompactTree();
        Assert.Equal(PublicVectors.Hash(PublicVectors.Roots[0]), tree.Root);
        for (var i = 0; i < PublicVectors.Entries.Count; i++)
        {
            tree.Append(MerkleHash.OfLeaf(PublicVectors.Entries[i]));
            Assert.Equal(PublicVectors.Hash(PublicVectors.Roots[i + 1]), tree.Root);
        }
    }

    [Property(MaxTest = 60)]
    public void The_root_is_that_of_the_definition(byte count)
    {
        var entries = ReferenceTree.Entries(count);
        var tree = new CompactTree();
        Array.ForEach(entries, entry => tree.Append(MerkleHash.OfLeaf(entry)));
        Assert.Equal(ReferenceTree.Root(entries), tree.Root.ToArray());
    }

    [Property(MaxTest = 60)]
    public void A_tree_read_back_from_its_edge_grows_as_the_original_does(byte count)
    {
        var tree = new CompactTree();
        Array.ForEach(ReferenceTree.Entries(count), entry => tree.Append(MerkleHash.OfLeaf(entry)));
        var copy = CompactTree.Decode(tree.Size, tree.Encode());
        tree.Append(MerkleHash.OfLeaf([1]));
        copy.Append(MerkleHash.OfLeaf([1]));
        Assert.Equal((tree.Root, tree.Size), (copy.Root, copy.Size));
    }

    [Fact]
    public void A_copy_grows_on_its_own()
    {
        var tree = new CompactTree();
        tree.Append(MerkleHash.OfLeaf([1]));
        tree.Clone().Append(MerkleHash.OfLeaf([2]));
        Assert.Equal(1, tree.Size);
    }

    [Theory]
    [InlineData(3, 32)]
    [InlineData(-1, 0)]
    [InlineData(0, 32)]
    public void An_edge_that_does_not_fit_the_size_is_refused(long size, int length) =>
        Assert.Throws<ArgumentException>(() => CompactTree.Decode(size, new byte[length]));
}
