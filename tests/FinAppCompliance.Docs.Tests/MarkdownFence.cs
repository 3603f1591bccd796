namespace FinAppCompliance.Docs.Tests;

/// <summary>A fenced block.</summary>
/// <param name="Line">The line of its beginning, from 1.</param>
/// <param name="Kind">What stands first behind the fence, such as <c>csharp</c>.</param>
/// <param name="Flags">What else stands there, such as <c>no-run</c>.</param>
/// <param name="Content">The lines between the fences.</param>
internal sealed record MarkdownFence(int Line, string Kind, IReadOnlyList<string> Flags, string Content)
{
    private const string Install = "dotnet add package ";

    /// <summary>Gets the packages that the block installs, if it is a block of commands.</summary>
    public IReadOnlyList<string> Installs => Kind == "sh"
        ? [.. Content.Split('\n').Where(static l => l.StartsWith(Install, StringComparison.Ordinal)).Select(static l => l[Install.Length..].Trim())]
        : [];
}
