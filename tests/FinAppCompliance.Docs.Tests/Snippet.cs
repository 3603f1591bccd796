namespace FinAppCompliance.Docs.Tests;

/// <summary>A C# program of a document.</summary>
/// <param name="Document">The document.</param>
/// <param name="Fence">The block.</param>
/// <param name="Packages">The packages of the install lines before it.</param>
/// <param name="Output">What the text block behind it says it prints; empty without one.</param>
internal sealed record Snippet(MarkdownDocument Document, MarkdownFence Fence, IReadOnlyList<string> Packages, string Output)
{
    public bool IsRun => !Fence.Flags.Contains("no-run");

    public static IEnumerable<Snippet> Of(MarkdownDocument document)
    {
        IReadOnlyList<string> packages = [];
        for (var at = 0; at < document.Fences.Count; at++)
        {
            var fence = document.Fences[at];
            packages = fence.Installs.Count > 0 ? fence.Installs : packages;
            if (fence.Kind == "csharp")
            {
                var output = document.Fences.ElementAtOrDefault(at + 1) is { Kind: "text" } next ? next.Content : string.Empty;
                yield return new(document, fence, packages, output);
            }
        }
    }
}
