using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Dependencies;

/// <summary>Reads a <c>Podfile.lock</c>: the resolved pods and which of them the project itself asks for.</summary>
internal static class PodfileLockReader
{
    internal static DependencyFacts Read(string text, ReadingContext context)
    {
        var pods = new List<(string Name, string? Version, int Line)>();
        var direct = new HashSet<string>(StringComparer.Ordinal);
        var (section, line) = (string.Empty, 0);
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            line++;
            context.CountNode(line, null);
            if (raw.Length > 0 && !char.IsWhiteSpace(raw[0]))
            {
                section = raw.Trim().ToString();
            }
            else if (raw.StartsWith("  - "))
            {
                var (name, version) = Split(raw[4..]);
                if (section == "PODS:")
                {
                    pods.Add((name, version, line));
                }
                else if (section == "DEPENDENCIES:")
                {
                    direct.Add(name);
                }
            }
        }

        return ComponentSdks.Facts(context.File, "podfile-lock", true, [.. pods.Select(pod => new SoftwareComponent
        {
            Name = pod.Name,
            Version = pod.Version is null ? Fact<string>.Unknown : pod.Version,
            Ecosystem = "cocoapods",
            Scope = direct.Contains(pod.Name) ? "direct" : "transitive",
            Place = new(context.File, "/PODS", pod.Line, null),
        })]);
    }

    private static (string Name, string? Version) Split(ReadOnlySpan<char> entry)
    {
        entry = entry.Trim().TrimEnd(':').Trim("\"'");
        var open = entry.IndexOf(" (");
        return open < 0
            ? (entry.ToString(), null)
            : (entry[..open].ToString(), entry[(open + 2)..].TrimEnd(')').ToString());
    }
}
