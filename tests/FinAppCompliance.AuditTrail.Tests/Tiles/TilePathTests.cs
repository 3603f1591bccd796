using FinAppCompliance.AuditTrail.Tiles;

namespace FinAppCompliance.AuditTrail.Tests.Tiles;

public sealed class TilePathTests
{
    [Theory]
    [InlineData(0, "log/tile/0/000")]
    [InlineData(999, "log/tile/0/999")]
    [InlineData(1000, "log/tile/0/x001/000")]
    [InlineData(1_234_067, "log/tile/0/x001/x234/067")]
    public void A_number_is_spelt_as_the_specification_says(long number, string path) =>
        Assert.Equal(path, TilePath.Hashes("log", 0, number, TilePath.Width));

    [Theory]
    [InlineData(0, 272, 256)]
    [InlineData(0, 273, 112)]
    [InlineData(1, 0, 256)]
    [InlineData(1, 1, 17)]
    [InlineData(2, 0, 1)]
    public void The_widths_of_a_tree_of_70000_are_those_of_the_specification(int level, long tile, int width) =>
        Assert.Equal(width, TilePath.WidthAt(70_000, level, tile));

    [Fact]
    public void A_partial_file_names_its_width() => Assert.Equal("log/tile/entries/003.p/17", TilePath.Entries("log", 3, 17));
}
