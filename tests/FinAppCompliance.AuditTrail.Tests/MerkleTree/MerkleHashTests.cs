using FinAppCompliance.AuditTrail.MerkleTree;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.MerkleTree;

public sealed class MerkleHashTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(7)]
    public void A_leaf_hash_is_that_of_the_public_tree(int index) =>
        Assert.Equal(PublicVectors.Leaves[index], Convert.ToHexStringLower(MerkleHash.OfLeaf(PublicVectors.Entries[index]).ToArray()));

    [Fact]
    public void The_root_of_nothing_is_that_of_the_public_tree() =>
        Assert.Equal(PublicVectors.Hash(PublicVectors.Roots[0]), MerkleHash.EmptyRoot);

    [Theory]
    [InlineData(1023)]
    [InlineData(1024)]
    [InlineData(70_000)]
    public void A_long_entry_is_hashed_as_a_short_one_is(int length)
    {
        var entry = new byte[length];
        Array.Fill(entry, (byte)7);
        Assert.Equal(ReferenceTree.Root([entry]), MerkleHash.OfLeaf(entry).ToArray());
    }

    [Theory]
    [InlineData(31)]
    [InlineData(33)]
    public void A_hash_of_another_length_is_refused(int length) =>
        Assert.Throws<ArgumentException>(() => new MerkleHash(new byte[length]));

    [Property(MaxTest = 100)]
    public bool Text_reads_back_to_the_same_hash(byte[] seed)
    {
        var hash = MerkleHash.OfLeaf(seed);
        return MerkleHash.TryParse(hash.ToString(), out var read) && read == hash && read.GetHashCode() == hash.GetHashCode();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("!AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB=")]
    public void Text_that_is_no_hash_is_refused(string? text) => Assert.False(MerkleHash.TryParse(text, out _));

    [Property(MaxTest = 100)]
    public bool Equality_is_by_bytes(byte[] left, byte[] right)
    {
        var (first, second) = (MerkleHash.OfLeaf(left), MerkleHash.OfLeaf(right));
        var same = left.AsSpan().SequenceEqual(right);
        return first.Equals(second) == same && first != second == !same && first.Equals((object)second) == same;
    }
}
