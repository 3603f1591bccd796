using FinAppCompliance.Artifacts.Android;
using FinAppCompliance.Artifacts.Detection;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Artifacts.Packages;

/// <summary>Reads the members of a package that hold facts.</summary>
internal sealed class PackageReader
{
    private const int DeepestPackage = 2;
    private const int MostMembers = 2_000;

    private readonly ZipDirectory _zip;
    private readonly ReadingContext _context;
    private readonly int _level;
    private readonly List<ArtifactFacts> _members = [];
    private readonly List<ArtifactObservation> _observations = [];

    private PackageReader(Stream stream, ReadingContext context, int level)
    {
        _zip = ZipDirectory.Open(stream, context);
        _context = context;
        _level = level;
    }

    internal static PackageFacts Read(Stream stream, ReadingContext context, int level = 1) => new PackageReader(stream, context, level).Read();

    private PackageFacts Read()
    {
        ObserveNames();
        foreach (var member in _zip.Members.Where(member => !member.IsFolder && PackageMembers.HoldsFacts(member.Name)))
        {
            if (_members.Count >= MostMembers)
            {
                throw _context.TooMuch(null, member.Offset, $"the package has more than {MostMembers} members that hold facts");
            }

            ReadMember(member);
        }

        return new PackageFacts(_context.File)
        {
            Form = PackageMembers.Form(_zip.Members),
            EntryCount = _zip.Members.Count,
            Members = [.. _members],
            Observations = [.. _observations],
            Declarations = [.. Declarations()],
        };
    }

    private void ReadMember(ZipMember member)
    {
        var inner = Inner(member);
        if (member.Name.EndsWith(".apk", StringComparison.OrdinalIgnoreCase))
        {
            if (_level < DeepestPackage)
            {
                _members.Add(Read(OpenPackage(member), inner, _level + 1));
            }

            return;
        }

        var bytes = MemberContent.Read(_zip, member, _context);
        if (PackageMembers.IsManifest(member.Name))
        {
            ReadManifest(member, bytes, inner);
        }
        else
        {
            Try(() => ContentDetection.Read(bytes, inner), member.Name);
        }
    }

    private Stream OpenPackage(ZipMember member) => member.Method == ZipMember.Stored
        ? _zip.Slice(MemberContent.Start(_zip, member), Math.Clamp(member.Size, 0, _zip.Length))
        : new MemoryStream(MemberContent.Read(_zip, member, _context), false);

    private void ReadManifest(ZipMember member, byte[] bytes, ReadingContext inner)
    {
        var resources = BinaryMarkup.Recognises(bytes) ? Resources() : null;
        var facts = MarkupDetection.ReadCompiledOrText(bytes, inner, resources is null ? null : resources.Find);
        _members.Add(facts);
        if (facts is AndroidManifestFacts manifest)
        {
            var module = member.Name.Length > "manifest/AndroidManifest.xml".Length ? member.Name[..^"manifest/AndroidManifest.xml".Length] : string.Empty;
            ReadNamed(manifest.NetworkSecurityConfig, module);
            ReadNamed(manifest.DataExtractionRules, module);
            ReadNamed(manifest.FullBackupContent, module);
        }
    }

    private ResourceLookup? Resources()
    {
        var member = _zip.Members.FirstOrDefault(static member => member.Name == "resources.arsc");
        if (member is null)
        {
            return null;
        }

        try
        {
            return ResourceLookup.Read(MemberContent.Read(_zip, member, _context), Inner(member));
        }
        catch (ArtifactFormatException error)
        {
            // References then stay unresolved; the manifest itself is still worth reading.
            _observations.Add(new("package.resources-unreadable", member.Name, new($"资源表无法读取：{error.Problem}", $"the resource table cannot be read: {error.Problem}"), error.Place, true));
            return null;
        }
    }

    private void ReadNamed(ArtifactFact<string> reference, string module)
    {
        var name = reference.Value.HasValue ? reference.Value.Value
            : reference.Unresolved is { } text && text.StartsWith("@xml/", StringComparison.Ordinal) ? $"res/{text[1..]}.xml" : null;
        var member = name is null ? null : _zip.Members.FirstOrDefault(member => member.Name == module + name || member.Name == name);
        if (member is not null)
        {
            Try(() => MarkupDetection.ReadCompiledOrText(MemberContent.Read(_zip, member, _context), Inner(member)), member.Name);
        }
    }

    /// <summary>Reads a lesser member: that it cannot be read is a finding of its own and does not hide the rest.</summary>
    private void Try(Func<ArtifactFacts> read, string name)
    {
        try
        {
            _members.Add(read());
        }
        catch (ArtifactFormatException error)
        {
            _observations.Add(new("package.member-unreadable", MemberContent.Shown(name), new($"条目无法读取：{error.Problem}", $"the member cannot be read: {error.Problem}"), error.Place, true));
        }
    }

    private void ObserveNames()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in _zip.Members)
        {
            if (!seen.Add(member.Name))
            {
                Observe("package.entry-repeated", member, "同名条目出现多次，不同工具会读到不同的内容", "an entry with this name occurs more than once, so tools read different contents");
            }

            if (member.Name.Any(char.IsControl) || member.Name.Split('/', '\\').Contains("..") || member.Name.StartsWith('/'))
            {
                Observe("package.entry-name", member, "条目名含控制字符或指向包外", "the name of an entry holds control characters or points outside the package");
            }

            if (member.IsEncrypted)
            {
                Observe("package.entry-encrypted", member, "条目已加密，无法检查", "an entry is encrypted and cannot be examined");
            }
        }
    }

    private void Observe(string code, ZipMember member, string zh, string en)
    {
        if (_observations.Count < MostMembers)
        {
            _observations.Add(new(code, MemberContent.Shown(member.Name), new BilingualText(zh, en), new(Inner(member).File, string.Empty, null, member.Offset), true));
        }
    }

    private IEnumerable<DataDeclaration> Declarations()
    {
        var sdks = new SdkCollector();
        foreach (var member in _zip.Members)
        {
            if (member.Name.StartsWith("lib/", StringComparison.Ordinal) || member.Name.Contains("/lib/", StringComparison.Ordinal))
            {
                sdks.Look("native", member.Name[(member.Name.LastIndexOf('/') + 1)..], new(_context.File, member.Name, null, member.Offset), FactCertainty.Hinted);
            }
        }

        return _members.SelectMany(static facts => facts.Declarations).Concat(sdks.Found);
    }

    private ReadingContext Inner(ZipMember member) => _context.Inside(MemberContent.Shown(member.Name));
}
