using System.Text;
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

    /// <summary>How long a name may be that is given as bytes.</summary>
    internal const int MostPlain = 128;

    internal readonly SoftwareComponent Complete(ArtifactPlace place) => Complete(place, default);

    /// <summary>Makes the component.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="plain">Its name in ASCII, at most <see cref="MostPlain"/> bytes; empty when the name was given as text.</param>
    internal readonly SoftwareComponent Complete(ArtifactPlace place, ReadOnlySpan<byte> plain)
    {
        var ecosystem = Ecosystem(PackageUrl);
        var separator = ecosystem == "maven" ? ":" : "/";
        return new()
        {
            Name = WholeName(separator, plain),
            Version = string.IsNullOrEmpty(Version) ? Fact<string>.Unknown : Version,
            PackageUrl = string.IsNullOrEmpty(PackageUrl) ? Fact<string>.Unknown : PackageUrl,
            Ecosystem = ecosystem,
            Place = place,
        };
    }

    private readonly string WholeName(string separator, ReadOnlySpan<byte> plain)
    {
        if (plain.IsEmpty)
        {
            return string.IsNullOrEmpty(Group) ? Name ?? string.Empty : string.Concat(Group, separator, Name);
        }

        Span<char> characters = stackalloc char[MostPlain];
        var name = characters[..Encoding.ASCII.GetChars(plain, characters)];
        return string.IsNullOrEmpty(Group) ? name.ToString() : string.Concat(Group, separator, name);
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
