using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinAppCompliance.Rules.Catalog;

namespace FinAppCompliance.Rules.Plugins;

/// <summary>Loads rule packs from a directory whose files a lock file lists with their hashes.</summary>
/// <remarks>
/// Each pack gets a load context of its own, which keeps the versions of its dependencies apart. That is no sandbox: a pack
/// runs with all rights of the process, so load only what you trust. The lock file shows that nothing was exchanged.
/// </remarks>
public static class RulePackDirectory
{
    /// <summary>The name of the lock file: a JSON object of file names and lower-case SHA-256 digests.</summary>
    public const string LockFileName = "rule-packs.lock.json";

    private static readonly JsonWriterOptions Readable = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Loads every pack that the lock file lists under the name <c>*.RulePack.dll</c> or that implements a provider.</summary>
    /// <param name="path">The directory.</param>
    /// <exception cref="RulePackException">The lock file is missing or malformed, a file is unlisted, missing or altered, or an assembly has no provider.</exception>
    [RequiresUnreferencedCode("Assemblies of plug-ins are unknown when the application is trimmed.")]
    [RequiresDynamicCode("Assemblies of plug-ins are compiled at run time.")]
    public static IReadOnlyList<RulePack> Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var locked = ReadLock(path);
        var mistakes = locked.SelectMany(entry => Check(path, entry.Key, entry.Value))
            .Concat(Directory.EnumerateFiles(path, "*.dll").Select(Path.GetFileName).OfType<string>().Where(name => !locked.ContainsKey(name)).Select(static name => $"'{name}' is not listed in the lock file"))
            .ToList();
        return mistakes.Count == 0
            ? [.. locked.Keys.Where(static name => name.EndsWith(".dll", StringComparison.Ordinal)).Order(StringComparer.Ordinal).SelectMany(name => RulePackLoadContext.Load(Path.GetFullPath(Path.Combine(path, name))))]
            : throw new RulePackException($"the pack directory has {mistakes.Count} mistakes: {string.Join("; ", mistakes)}");
    }

    /// <summary>Writes the lock file over all assemblies of a directory, to be checked in and reviewed.</summary>
    /// <param name="path">The directory.</param>
    public static void Lock(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var hashes = Directory.EnumerateFiles(path, "*.dll").Select(static file => (Name: Path.GetFileName(file), Hash: Digest(file))).OrderBy(static f => f.Name, StringComparer.Ordinal);
        using var stream = File.Create(Path.Combine(path, LockFileName));
        using var writer = new Utf8JsonWriter(stream, Readable);
        writer.WriteStartObject();
        foreach (var (name, hash) in hashes)
        {
            writer.WriteString(name, hash);
        }

        writer.WriteEndObject();
    }

    private static SortedDictionary<string, string> ReadLock(string path)
    {
        var file = Path.Combine(path, LockFileName);
        if (!File.Exists(file))
        {
            throw new RulePackException($"the directory has no '{LockFileName}'; write one with RulePackDirectory.Lock and review it");
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(file));
            return new(document.RootElement.EnumerateObject().ToDictionary(static p => p.Name, static p => p.Value.GetString() ?? string.Empty, StringComparer.Ordinal), StringComparer.Ordinal);
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new RulePackException($"'{LockFileName}' is no JSON object of file names and digests: {mistake.Message}", mistake);
        }
    }

    private static IEnumerable<string> Check(string path, string name, string hash)
    {
        if (name != Path.GetFileName(name))
        {
            return [$"'{name}' is no plain file name"];
        }

        var file = Path.Combine(path, name);
        return !File.Exists(file) ? [$"'{name}' is listed but missing"]
            : Digest(file) != hash ? [$"'{name}' differs from what was locked"]
            : [];
    }

    private static string Digest(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
