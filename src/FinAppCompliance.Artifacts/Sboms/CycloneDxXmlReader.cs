using System.Runtime.InteropServices;
using System.Xml;
using FinAppCompliance.Artifacts.Dependencies;
using FinAppCompliance.Artifacts.Markup;

namespace FinAppCompliance.Artifacts.Sboms;

/// <summary>Reads CycloneDX in XML in one pass, without a tree.</summary>
internal sealed class CycloneDxXmlReader
{
    private readonly ReadingContext _context;
    private readonly List<string> _path = [];
    private readonly List<(ComponentDraft Draft, int At, ArtifactPlace Place, bool IsSubject)> _open = [];
    private readonly GatheredItems<SoftwareComponent> _components = new();
    private SoftwareComponent? _subject;
    private string _version = string.Empty;
    private int _services;

    private CycloneDxXmlReader(ReadingContext context) => _context = context;

    internal static SbomFacts Read(XmlReader xml, ReadingContext context)
    {
        var reader = new CycloneDxXmlReader(context);
        reader.ReadAll(xml);
        var components = reader._components.ToList();
        return new(context.File)
        {
            Form = "cyclonedx-xml",
            SpecVersion = reader._version,
            Subject = reader._subject,
            Components = components,
            ServiceCount = reader._services,
            Declarations = [.. ComponentSdks.Of(components.Items, isResolved: true)],
        };
    }

    /// <summary>Reads on from the root element, on which the reader stands.</summary>
    private void ReadAll(XmlReader xml)
    {
        var space = xml.NamespaceURI;
        _version = space[(space.LastIndexOf('/') + 1)..];
        do
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element:
                    var line = ((IXmlLineInfo)xml).LineNumber;
                    _context.CountNode(line, null);
                    _context.CheckDepth(xml.Depth + 1, line, null);
                    Start(xml.LocalName, line);
                    if (xml.IsEmptyElement)
                    {
                        End();
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    Text(xml);
                    break;
                case XmlNodeType.EndElement:
                    End();
                    break;
                default:
                    break;
            }
        }
        while (xml.Read());
    }

    private string Parent(int levels) => _path.Count >= levels ? _path[^levels] : string.Empty;

    private void Start(string name, int line)
    {
        var parent = Parent(1);
        _path.Add(name);
        if (name == "component" && parent is "components" or "metadata")
        {
            var isSubject = parent == "metadata";
            _open.Add((default, _components.Count, new(_context.File, "/bom/components", line, null), isSubject));
            if (!isSubject)
            {
                _components.Add(null!);
            }
        }
        else if (name == "service" && parent == "services")
        {
            _services++;
        }
    }

    private void Text(XmlReader xml)
    {
        if (_open.Count == 0 || Parent(2) != "component")
        {
            return;
        }

        ref var draft = ref CollectionsMarshal.AsSpan(_open)[^1].Draft;
        switch (Parent(1))
        {
            case "name":
                draft.Name ??= xml.Value;
                break;
            case "group":
                draft.Group ??= xml.Value;
                break;
            case "version":
                draft.Version ??= xml.Value;
                break;
            case "purl":
                draft.PackageUrl ??= xml.Value;
                break;
            default:
                break;
        }
    }

    private void End()
    {
        var name = Parent(1);
        var parent = Parent(2);
        _path.RemoveAt(_path.Count - 1);
        if (name != "component" || parent is not ("components" or "metadata") || _open.Count == 0)
        {
            return;
        }

        var (draft, at, place, isSubject) = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        if (isSubject)
        {
            _subject = draft.Complete(place);
        }
        else
        {
            _components[at] = draft.Complete(place);
        }
    }
}
