using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Tests;

public sealed class ArtifactPlaceTests
{
    private static readonly ElementPath Root = new(null, "manifest", 1);
    private static readonly ElementPath Second = new(new ElementPath(Root, "application", 1), "activity", 2);

    [Theory]
    [InlineData(null, "/manifest/application/activity[2]")]
    [InlineData("exported", "/manifest/application/activity[2]/@exported")]
    public void A_path_of_elements_is_written_when_asked_for_and_equals_the_written_one(string? attribute, string path)
    {
        var made = new ArtifactPlace("m.xml", Second, attribute, 7, null);
        var written = new ArtifactPlace("m.xml", path, 7, null);

        Assert.Equal(path, made.Path);
        Assert.Equal(written, made);
        Assert.Equal(written.GetHashCode(), made.GetHashCode());
        Assert.Equal($"m.xml:7 {path}", made.ToString());
    }

    [Fact]
    public void Places_that_differ_in_any_part_differ()
    {
        var place = new ArtifactPlace("m.xml", Second, "exported", 7, null);

        Assert.All(
            [place with { File = "n.xml" }, place with { Path = "/manifest" }, place with { Line = 8 }, place with { Line = null }, place with { Offset = 0 }, new ArtifactPlace("m.xml", Second, null, 7, null)],
            other => Assert.NotEqual(place, other));
    }

    [Fact]
    public void The_default_is_no_place()
    {
        var (file, path, line, offset) = default(ArtifactPlace);

        Assert.Null(file);
        Assert.Null(path);
        Assert.Null(line);
        Assert.Null(offset);
        Assert.Equal(string.Empty, default(ArtifactPlace).ToString());
    }

    [Fact]
    public void Line_and_offset_come_back_as_given()
    {
        var (_, _, line, offset) = new ArtifactPlace("f", string.Empty, 1, 0);

        Assert.Equal((1, 0L), (line, offset));
        Assert.Equal((int.MaxValue, long.MaxValue), (new ArtifactPlace("f", string.Empty, int.MaxValue, long.MaxValue) is var far ? far.Line : null, far.Offset));
    }
}
