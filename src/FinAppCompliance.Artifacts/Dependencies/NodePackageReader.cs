using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Dependencies;

/// <summary>Reads <c>package.json</c>, its lock file, and the resolved list of Swift packages.</summary>
internal static class NodePackageReader
{
    private const string Folder = "node_modules/";

    internal static DependencyFacts ReadManifest(DocumentNode root, ReadingContext context) => ComponentSdks.Facts(context.File, "npm-package", false, [
        .. from section in (string[])["dependencies", "devDependencies"]
           from member in root.Find(section)?.Members ?? []
           select Make(member.Key, member.Value.Text, section == "dependencies" ? "direct" : "dev", "npm", member.Value.Place(context, "/" + section))]);

    internal static DependencyFacts ReadLock(DocumentNode root, ReadingContext context)
    {
        var packages = from member in root.Find("packages")?.Members ?? []
                       where member.Key.Contains(Folder, StringComparison.Ordinal)
                       let name = member.Key[(member.Key.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..]
                       select Make(name, member.Value.TextOf("version"), member.Value.Find("dev") is { Flag: true } ? "dev" : string.Empty, "npm", member.Value.Place(context, "/packages"));
        var components = packages.ToList();
        if (components.Count == 0 && root.Find("dependencies") is { } older)
        {
            AddOlder(older, context, components);
        }

        return ComponentSdks.Facts(context.File, "npm-lock", true, components);
    }

    internal static DependencyFacts ReadSwift(DocumentNode root, ReadingContext context) => ComponentSdks.Facts(context.File, "swift-resolved", true, [
        .. from pin in (root.Find("object") ?? root).List("pins")
           let name = pin.TextOf("identity") ?? pin.TextOf("package")
           where name is not null
           select Make(name, pin.Find("state")?.TextOf("version"), string.Empty, "swift", pin.Place(context, "/pins"))]);

    private static void AddOlder(DocumentNode dependencies, ReadingContext context, List<SoftwareComponent> components)
    {
        foreach (var (key, value) in dependencies.Members)
        {
            components.Add(Make(key, value.TextOf("version"), value.Find("dev") is { Flag: true } ? "dev" : string.Empty, "npm", value.Place(context, "/dependencies")));
            if (value.Find("dependencies") is { } inner)
            {
                AddOlder(inner, context, components);
            }
        }
    }

    private static SoftwareComponent Make(string name, string? version, string scope, string ecosystem, ArtifactPlace place) => new()
    {
        Name = name,
        Version = string.IsNullOrEmpty(version) ? Fact<string>.Unknown : version,
        Ecosystem = ecosystem,
        Scope = scope,
        Place = place,
    };
}
