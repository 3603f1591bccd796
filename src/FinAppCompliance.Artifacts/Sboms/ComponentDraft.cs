using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Sboms;

/// <summary>Collects the members of one component while a document is read.</summary>
internal struct ComponentDraft
{
    internal string? Group { get; set; }

    internal string? Name { get; set; }

    internal string? Version { get; set; }

    internal string? PackageUrl { get; set; }

    internal readonly SoftwareComponent Complete(ArtifactPlace place)
    {
        var ecosystem = Ecosystem(PackageUrl);
        var separator = ecosystem == "maven" ? ":" : "/";
        return new()
        {
            Name = string.IsNullOrEmpty(Group) ? Name ?? string.Empty : string.Concat(Group, separator, Name),
            Version = string.IsNullOrEmpty(Version) ? Fact<string>.Unknown : Version,
            PackageUrl = string.IsNullOrEmpty(PackageUrl) ? Fact<string>.Unknown : PackageUrl,
            Ecosystem = ecosystem,
            Place = place,
        };
    }

    private static string Ecosystem(string? packageUrl)
    {
        if (packageUrl is null || !packageUrl.StartsWith("pkg:", StringComparison.Ordinal))
        {
            return string.Empty;
        }

        var type = packageUrl.AsSpan(4).TrimStart('/');
        var end = type.IndexOf('/');
        return end <= 0 ? string.Empty : type[..end] switch
        {
            "maven" => "maven",
            "npm" => "npm",
            "cocoapods" => "cocoapods",
            "pub" => "pub",
            "swift" => "swift",
            var other => other.Length <= 20 ? other.ToString() : string.Empty,
        };
    }
}
