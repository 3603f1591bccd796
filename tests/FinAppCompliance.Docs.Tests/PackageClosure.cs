using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.CodeAnalysis;

namespace FinAppCompliance.Docs.Tests;

/// <summary>Gives the assemblies that a program sees which installs some packages and nothing else.</summary>
internal static class PackageClosure
{
    private static readonly ConcurrentDictionary<string, MetadataReference> Opened = new(StringComparer.Ordinal);
    private static readonly JsonElement Assets = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "project.assets.json"))).RootElement;
    private static readonly Dictionary<string, JsonProperty> Libraries = Assets.GetProperty("targets").EnumerateObject().First().Value
        .EnumerateObject().ToDictionary(static library => library.Name.Split('/')[0], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static p => Path.GetDirectoryName(p) == Path.GetDirectoryName(typeof(object).Assembly.Location))];

    /// <summary>Returns the base library and the assemblies of the packages, with all they depend on.</summary>
    /// <exception cref="KeyNotFoundException">A package is unknown to this project.</exception>
    public static IEnumerable<MetadataReference> References(IEnumerable<string> packages) =>
        Framework.Concat(Names(packages).SelectMany(Files)).Select(static file => Opened.GetOrAdd(file, static f => MetadataReference.CreateFromFile(f)));

    /// <summary>Returns the names of the packages with all they depend on.</summary>
    public static IReadOnlySet<string> Names(IEnumerable<string> packages)
    {
        var seen = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>(packages);
        while (waiting.TryDequeue(out var name))
        {
            if (seen.Add(name) && Libraries[name].Value.TryGetProperty("dependencies", out var dependencies))
            {
                foreach (var dependency in dependencies.EnumerateObject())
                {
                    waiting.Enqueue(dependency.Name);
                }
            }
        }

        return seen;
    }

    private static IEnumerable<string> Files(string name)
    {
        var (library, content) = (Libraries[name].Name, Libraries[name].Value);
        if (content.GetProperty("type").GetString() == "project")
        {
            return [Path.Combine(AppContext.BaseDirectory, $"{name}.dll")];
        }

        var path = Assets.GetProperty("libraries").GetProperty(library).GetProperty("path").GetString()!;
        var folder = Assets.GetProperty("packageFolders").EnumerateObject().Select(f => Path.Combine(f.Name, path)).First(Directory.Exists);
        return content.TryGetProperty("compile", out var files)
            ? files.EnumerateObject().Select(f => Path.Combine(folder, f.Name)).Where(static f => f.EndsWith(".dll", StringComparison.Ordinal))
            : [];
    }
}
