using System.Globalization;
using System.Reflection;

namespace FinAppCompliance.EntityFrameworkCore.Schema;

/// <summary>The steps of one schema, in order.</summary>
internal sealed record SchemaSet(string Name, IReadOnlyList<SchemaScript> Scripts)
{
    // A set whose first step has a version above 1 was begun anew; databases of earlier versions are not carried over.
    public int FirstVersion => Scripts.Count == 0 ? 0 : Scripts[0].Version;

    public int Version => Scripts.Count == 0 ? 0 : Scripts[^1].Version;

    public static IReadOnlyList<SchemaSet> LoadAll(Assembly assembly, IEnumerable<string> names) => [.. names.Select(name => Load(assembly, name))];

    // Scripts are resources named like audit-0001-logs: the set, the version, what the step is about.
    public static SchemaSet Load(Assembly assembly, string name)
    {
        var prefix = $"{name}-";
        var scripts = assembly.GetManifestResourceNames()
            .Where(resource => resource.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(resource => new SchemaScript(
                int.Parse(resource.AsSpan(prefix.Length, 4), NumberStyles.None, CultureInfo.InvariantCulture), resource, Read(assembly, resource)));
        return new SchemaSet(name, [.. scripts]);
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
