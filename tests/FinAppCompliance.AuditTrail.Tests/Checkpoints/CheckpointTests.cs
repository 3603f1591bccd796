using FinAppCompliance.AuditTrail.Checkpoints;
using FinAppCompliance.AuditTrail.MerkleTree;
using FsCheck.Xunit;

namespace FinAppCompliance.AuditTrail.Tests.Checkpoints;

public sealed class CheckpointTests
{
    [Fact]
    public void The_example_of_the_specification_is_read()
    {
        const string Text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
        Assert.True(Checkpoint.TryParse(Text, out var checkpoint));
        Assert.Equal(("example.com/behind-the-sofa", 20852163), (checkpoint.Origin, checkpoint.Size));
        Assert.Equal(Text, checkpoint.ToString());
    }

    [Fact]
    public void Extension_lines_are_allowed() => Assert.True(Checkpoint.TryParse($"o\n1\n{MerkleHash.EmptyRoot}\nextension\n", out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("o\n1\n")]
    [InlineData("o\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("o\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("o\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("a b\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n")]
    [InlineData("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=")]
    [InlineData("o\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n")]
    [InlineData("o\n1\nnot a hash\n")]
    public void Text_that_is_no_checkpoint_is_refused(string? text) => Assert.False(Checkpoint.TryParse(text, out _));

    [Property(MaxTest = 100)]
    public void A_checkpoint_reads_back_to_itself(uint size)
    {
        var checkpoint = new Checkpoint("audit.example/log", size, MerkleHash.OfLeaf(BitConverter.GetBytes(size)));
        Assert.True(Checkpoint.TryParse(checkpoint.ToString(), out var read));
        Assert.Equal(checkpoint, read);
    }

    [Fact]
    public void A_negative_size_is_refused() => Assert.ThrowsAny<ArgumentException>(() => new Checkpoint("o", -1, default));

    [Fact]
    public void Another_hash_than_sha256_is_a_line_of_the_text()
    {
        var checkpoint = new Checkpoint("log", 5, MerkleHash.EmptyRoot, "sm3");
        Assert.Equal($"log\n5\n{MerkleHash.EmptyRoot}\ntree-hash sm3\n", checkpoint.ToString());
        Assert.True(Checkpoint.TryParse(checkpoint.ToString(), out var read));
        Assert.Equal(checkpoint, read);
        Assert.NotEqual(new Checkpoint("log", 5, MerkleHash.EmptyRoot), read);
        Assert.Equal("sha256", new Checkpoint("log", 5, MerkleHash.EmptyRoot).TreeHash);
    }

    [Theory]
    [InlineData("tree-hash \n")]
    [InlineData("tree-hash sha256\n")]
    [InlineData("tree-hash SM3\n")]
    [InlineData("tree-hash sm3\ntree-hash sm3\n")]
    [InlineData("tree-hash sm3\ntree-hash other\n")]
    public void A_hash_that_is_named_in_another_way_is_refused(string lines) =>
        Assert.False(Checkpoint.TryParse($"log\n5\n{MerkleHash.EmptyRoot}\n{lines}", out _));

    [Theory]
    [InlineData("")]
    [InlineData("s m")]
    [InlineData("SM3")]
    public void A_hash_without_a_proper_name_is_refused(string name) => Assert.Throws<ArgumentException>(() => new Checkpoint("log", 5, MerkleHash.EmptyRoot, name));
}
