using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Tests.Tiles;

public sealed class TileDirectoryTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("tiles").FullName;

    [Fact]
    public async Task A_written_file_is_found_and_nothing_else_lies_beside_it()
    {
        var directory = new TileDirectory(_root);
        await directory.WriteAsync("a/b/checkpoint", new byte[] { 1 }, default);
        await directory.WriteAsync("a/b/checkpoint", new byte[] { 2, 3 }, default);
        Assert.Equal([2, 3], await directory.FindAsync("a/b/checkpoint", default));
        Assert.Single(Directory.GetFiles(_root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_absent_file_is_null() => Assert.Null(await new TileDirectory(_root).FindAsync("none", default));

    [Theory]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("/etc/outside")]
    public async Task A_path_that_leaves_the_directory_is_refused(string path) =>
        await Assert.ThrowsAsync<ArgumentException>(async () => await new TileDirectory(_root).FindAsync(path, default));

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
