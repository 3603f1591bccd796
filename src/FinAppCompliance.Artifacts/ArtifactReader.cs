using FinAppCompliance.Artifacts.Detection;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts;

/// <summary>Reads the files that teams ship, recognised by content and not by name, to immutable facts.</summary>
/// <remarks>
/// Content is taken as hostile: whatever it holds, reading ends within the limits, in facts or in an
/// <see cref="ArtifactFormatException"/>. Stateless and thread-safe.
/// </remarks>
public static class ArtifactReader
{
    /// <summary>Reads a file that is in memory.</summary>
    /// <param name="content">The whole content.</param>
    /// <param name="file">The name to give in facts and errors, such as the path in the repository; never opened.</param>
    /// <param name="limits">The limits; null for <see cref="ArtifactLimits.Default"/>.</param>
    /// <exception cref="ArtifactFormatException">The content is damaged, of no known kind, or beyond the limits.</exception>
    public static ArtifactFacts Read(ReadOnlyMemory<byte> content, string file, ArtifactLimits? limits = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return ContentDetection.Read(content, new ReadingContext(file, limits ?? ArtifactLimits.Default));
    }

    /// <summary>Reads a file from a stream, which stays open.</summary>
    /// <param name="content">The stream. A package (APK, app bundle) must be seekable to be read without loading it whole.</param>
    /// <param name="file">The name to give in facts and errors; never opened.</param>
    /// <param name="limits">The limits; null for <see cref="ArtifactLimits.Default"/>.</param>
    /// <exception cref="ArtifactFormatException">The content is damaged, of no known kind, or beyond the limits.</exception>
    /// <exception cref="IOException">The stream itself failed.</exception>
    public static ArtifactFacts Read(Stream content, string file, ArtifactLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return ContentDetection.Read(content, new ReadingContext(file, limits ?? ArtifactLimits.Default));
    }
}
