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
}
