using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>Turns a dictionary into the facts of a privacy manifest, and tells what in it is ill-formed.</summary>
internal sealed class PrivacyManifestReader
{
    private readonly DocumentNode _root;
    private readonly ReadingContext _context;
    private readonly List<ArtifactObservation> _observations = [];

    private PrivacyManifestReader(DocumentNode root, ReadingContext context)
    {
        _root = root;
        _context = context;
    }

    internal static PrivacyManifestFacts Read(DocumentNode root, ReadingContext context) => new PrivacyManifestReader(root, context).Read();

    private PrivacyManifestFacts Read()
    {
        var tracking = _root.FlagFact(_context, "NSPrivacyTracking", "/NSPrivacyTracking", Fact<bool>.Unknown);
        var domains = Texts(_root, "NSPrivacyTrackingDomains", "/NSPrivacyTrackingDomains");
        var collected = ReadAll("NSPrivacyCollectedDataTypes", Collected);
        var interfaces = ReadAll("NSPrivacyAccessedAPITypes", Interface);
        if (tracking.Value == true && domains.Count == 0)
        {
            Defect("privacy.tracking-without-domain", "NSPrivacyTracking", tracking.Place, "声明跟踪但没有列出跟踪域名", "tracking is declared but no tracking domain is listed");
        }

        if (tracking.Unresolved is not null)
        {
            Defect("privacy.wrong-type", "NSPrivacyTracking", tracking.Place, "值应为布尔", "the value should be a truth value");
        }

        return new(_context.File)
        {
            Tracking = tracking,
            TrackingDomains = domains,
            Collected = collected,
            AccessedInterfaces = interfaces,
            Observations = [.. _observations],
            Declarations = [.. collected.Select(Declaration), .. interfaces],
        };
    }

    private FactList<T> ReadAll<T>(string key, Func<DocumentNode, string, T> read)
        where T : notnull
    {
        var node = _root.Find(key);
        if (node is null)
        {
            Defect("privacy.key-missing", key, _root.Place(_context, "/"), "缺少该键", "the key is left out");
            return FactList<T>.Unknown;
        }

        if (node.Kind != DocumentKind.List)
        {
            Defect("privacy.wrong-type", key, node.Place(_context, "/" + key), "值应为数组", "the value should be a list");
            return FactList<T>.Unknown;
        }

        var items = new List<T>();
        for (var i = 0; i < node.Items.Count; i++)
        {
            var path = $"/{key}[{i + 1}]";
            if (node.Items[i].Kind == DocumentKind.Map)
            {
                items.Add(read(node.Items[i], path));
            }
            else
            {
                Defect("privacy.wrong-type", key, node.Items[i].Place(_context, path), "条目应为字典", "the entry should be a dictionary");
            }
        }

        return [.. items];
    }

    private CollectedInformation Collected(DocumentNode entry, string path)
    {
        var type = entry.TextOf("NSPrivacyCollectedDataType") ?? string.Empty;
        var place = entry.Place(_context, path);
        var purposes = Texts(entry, "NSPrivacyCollectedDataTypePurposes", path + "/NSPrivacyCollectedDataTypePurposes");
        if (purposes.Count == 0)
        {
            Defect("privacy.purposes-empty", type, place, "收集的数据类型没有说明目的", "the collected data type states no purpose");
        }

        foreach (var purpose in purposes)
        {
            Check(ReferenceTable.Get("apple-collection-purposes").Find(purpose) is not null, "privacy.purpose-unknown", purpose, place);
        }

        Check(ReferenceTable.Get("apple-collected-data-types").Find(type) is not null, "privacy.type-unknown", type, place);
        return new()
        {
            Type = type,
            IsLinked = entry.FlagFact(_context, "NSPrivacyCollectedDataTypeLinked", path + "/NSPrivacyCollectedDataTypeLinked", Fact<bool>.Unknown),
            IsForTracking = entry.FlagFact(_context, "NSPrivacyCollectedDataTypeTracking", path + "/NSPrivacyCollectedDataTypeTracking", Fact<bool>.Unknown),
            Purposes = purposes,
            Place = place,
        };
    }

    private DataDeclaration Interface(DocumentNode entry, string path)
    {
        var table = ReferenceTable.Get("apple-required-reason-api");
        var name = entry.TextOf("NSPrivacyAccessedAPIType") ?? string.Empty;
        var place = entry.Place(_context, path);
        var reasons = Texts(entry, "NSPrivacyAccessedAPITypeReasons", path + "/NSPrivacyAccessedAPITypeReasons");
        var known = table.FindAll(name);
        Check(known.Count > 0, "privacy.interface-unknown", name, place);
        if (reasons.Count == 0)
        {
            Defect("privacy.reasons-empty", name, place, "使用受限接口但没有理由代码", "the interface is used without a reason code");
        }

        foreach (var reason in reasons)
        {
            Check(known.Count == 0 || known.Any(row => row["reason"] == reason), "privacy.reason-unknown", reason, place);
        }

        return new()
        {
            Kind = DeclarationKind.RequiredReasonApi,
            Name = name,
            Place = place,
            Categories = Lookup.Categories(table, name),
            Reasons = reasons.IsUnknown ? FactList<string>.Empty : reasons,
            AsksPerson = false,
        };
    }

    private static DataDeclaration Declaration(CollectedInformation collected) => new()
    {
        Kind = DeclarationKind.CollectedDataType,
        Name = collected.Type,
        Place = collected.Place,
        Categories = Lookup.Categories(ReferenceTable.Get("apple-collected-data-types"), collected.Type),
        Reasons = collected.Purposes.IsUnknown ? FactList<string>.Empty : collected.Purposes,
        AsksPerson = false,
    };

    private FactList<string> Texts(DocumentNode node, string key, string path)
    {
        var value = node.Find(key);
        if (value is null)
        {
            return FactList<string>.Unknown;
        }

        if (value.Kind == DocumentKind.Text)
        {
            Defect("privacy.purposes-not-a-list", key, value.Place(_context, path), "值应为数组，实为字符串", "the value should be a list but is a text");
            return value.Text.Trim().Length == 0 ? FactList<string>.Empty : [value.Text.Trim()];
        }

        if (value.Items.Any(static one => one.Kind != DocumentKind.Text || one.Text.Trim().Length == 0))
        {
            Defect("privacy.blank-entry", key, value.Place(_context, path), "数组含空白条目", "the list holds a blank entry");
        }

        return [.. value.Items.Where(static one => one.Kind == DocumentKind.Text).Select(static one => one.Text.Trim()).Where(static text => text.Length > 0)];
    }

    private void Check(bool isKnown, string code, string subject, ArtifactPlace place)
    {
        if (!isKnown)
        {
            Defect(code, subject, place, "平台清单中没有该值", "the lists of the platform do not hold the value");
        }
    }

    private void Defect(string code, string subject, ArtifactPlace place, string zh, string en) =>
        _observations.Add(new(code, Clip.Short(subject), new(zh, en), place, true));
}
