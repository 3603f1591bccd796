using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Dependencies;

/// <summary>Reads a <c>pubspec.yaml</c> or its lock file.</summary>
internal static class PubspecReader
{
    internal static DependencyFacts ReadLock(DocumentNode root, ReadingContext context) => ComponentSdks.Facts(context.File, "pubspec-lock", true, [
        .. from member in root.Find("packages")?.Members ?? []
           select Make(member.Key, member.Value.TextOf("version"), Scope(member.Value.TextOf("dependency")), member.Value.Place(context, "/packages"))]);

    internal static DependencyFacts ReadManifest(DocumentNode root, ReadingContext context) => ComponentSdks.Facts(context.File, "pubspec", false, [
        .. from section in (string[])["dependencies", "dev_dependencies"]
           from member in root.Find(section)?.Members ?? []
           let version = member.Value.Kind == DocumentKind.Text ? member.Value.Text : member.Value.TextOf("version")
           select Make(member.Key, version, section == "dependencies" ? "direct" : "dev", member.Value.Place(context, "/" + section))]);

    private static string Scope(string? dependency) =>
        dependency is null ? string.Empty : dependency.Contains("dev", StringComparison.Ordinal) ? "dev" : dependency.StartsWith("direct", StringComparison.Ordinal) ? "direct" : "transitive";

    private static SoftwareComponent Make(string name, string? version, string scope, ArtifactPlace place) => new()
    {
        Name = name,
        Version = version is null ? Fact<string>.Unknown : version,
        Ecosystem = "pub",
        Scope = scope,
        Place = place,
    };
}
