using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>Tells a privacy manifest from an <c>Info.plist</c> by its keys.</summary>
internal static class PropertyListReader
{
    internal static ArtifactFacts Read(DocumentNode root, ReadingContext context)
    {
        if (root.Kind != DocumentKind.Map)
        {
            throw context.Malformed(root.Line, root.Offset, "the property list is no dictionary", "give an Info.plist or a PrivacyInfo.xcprivacy");
        }

        // An empty privacy manifest is a dictionary without keys; an Info.plist always has some.
        return (root.Keys.Count == 0 && !root.HasOthers) || root.Keys.Any(static key => key.StartsWith("NSPrivacy", StringComparison.Ordinal))
            ? PrivacyManifestReader.Read(root, context)
            : InfoPlistReader.Read(root, context);
    }

    /// <summary>Whether a reader asks for a key of the outermost dictionary; what others hold need not be kept.</summary>
    internal static bool IsRead(string key) =>
        key.StartsWith("NS", StringComparison.Ordinal) || key.StartsWith("CFBundle", StringComparison.Ordinal)
        || InfoPlistReader.IsUsageDescription(key) || key is "UIBackgroundModes" or "LSApplicationQueriesSchemes";
}
