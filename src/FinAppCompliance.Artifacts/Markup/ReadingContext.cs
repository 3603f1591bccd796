namespace FinAppCompliance.Artifacts.Markup;

/// <summary>The file being read, its limits, and the counting that keeps hostile input bounded.</summary>
internal sealed class ReadingContext(string file, ArtifactLimits limits)
{
    private int _nodes;

    internal string File { get; } = file;

    internal ArtifactLimits Limits { get; } = limits;

    /// <summary>The context of a member of a package, with the same limits and a count of its own.</summary>
    internal ReadingContext Inside(string member) => new($"{File}!/{member}", Limits);

    internal void CountNode(int? line, long? offset)
    {
        if (++_nodes > Limits.MaxNodes)
        {
            throw TooMuch(line, offset, $"the file holds more than {Limits.MaxNodes} elements or values");
        }
    }

    internal void CheckDepth(int depth, int? line, long? offset)
    {
        if (depth > Limits.MaxDepth)
        {
            throw TooMuch(line, offset, $"the file nests deeper than {Limits.MaxDepth} levels");
        }
    }

    internal ArtifactFormatException TooMuch(int? line, long? offset, string problem) =>
        new(new(File, string.Empty, line, offset), problem, "raise the limit if the file can be trusted");

    internal ArtifactFormatException Malformed(int? line, long? offset, string problem, string remedy, Exception? cause = null) =>
        new(new(File, string.Empty, line, offset), problem, remedy, cause);
}
