using System.Xml;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Turns the elements of a manifest, from whatever form, into facts.</summary>
internal static class AndroidManifestReader
{
    /// <summary>Reads a manifest in text; the children of the application are read as they come and are not kept.</summary>
    internal static AndroidManifestFacts ReadText(XmlReader xml, ReadingContext context)
    {
        var contents = new ApplicationContents(context.File, isFinal: false);
        return Read(TextMarkup.ReadElements(xml, context, AndroidNames.IsReadAttribute, contents.Take), contents, context.File, isFinal: false);
    }

    /// <summary>Reads a manifest whose elements all stand in the tree.</summary>
    internal static AndroidManifestFacts Read(MarkupElement root, string file, bool isFinal)
    {
        var contents = new ApplicationContents(file, isFinal);
        if (root.First("application") is { } application)
        {
            contents.TakeAll(application);
        }

        return Read(root, contents, file, isFinal);
    }

    private static AndroidManifestFacts Read(MarkupElement root, ApplicationContents contents, string file, bool isFinal)
    {
        if (root.Name != "manifest" || root.Namespace.Length > 0)
        {
            throw new ArtifactFormatException(root.Place(file), $"the root element is '{root.Name}', not 'manifest'", "give an AndroidManifest.xml");
        }

        var application = root.First("application");
        var levels = ApiLevels.Read(root, file, isFinal);
        var package = AttributeFacts.Text(root.Value(string.Empty, "package"), root.Place(file, "package"), AttributeFacts.LeftOut(Fact<string>.Unknown, root.Place(file, "package"), isFinal));
        var permissions = Permissions(root, file);
        contents.TakeMetaData(root);
        var facts = new AndroidManifestFacts(file)
        {
            IsCompiled = isFinal,
            Package = package,
            VersionCode = AttributeFacts.Number(root.Value(AndroidNames.Android, "versionCode"), root.Place(file, "versionCode"), AttributeFacts.LeftOut(Fact<long>.Unknown, root.Place(file, "versionCode"), isFinal)),
            VersionName = Text(root, file, "versionName", Fact<string>.Unknown, isFinal),
            MinSdk = levels.Min,
            TargetSdk = levels.Target,
            SharedUserId = Text(root, file, "sharedUserId", Fact<string>.Absent, isFinal),
            Permissions = [.. permissions],
            ImpliedPermissions = [.. ImpliedPermissions.Of(permissions, levels.Target.Value)],
            DefinedPermissions = [.. root.Named("permission").Select(element => Permission(element, file))],
            Components = contents.Components(levels.Target.Value),
            Queries = [.. QueryReader.Read(root, file)],
            MetaData = contents.MetaData(),
        };
        facts = application is null ? facts : WithApplication(facts, application, levels, isFinal);
        return facts with { Declarations = Declarations(facts), Observations = [.. ManifestMarks.Find(root, application, facts, contents)] };
    }

    private static AndroidManifestFacts WithApplication(AndroidManifestFacts facts, MarkupElement application, ApiLevels levels, bool isFinal) => facts with
    {
        Debuggable = Flag(application, facts.File, "debuggable", false, isFinal),
        TestOnly = Flag(application, facts.File, "testOnly", false, isFinal),
        AllowBackup = Flag(application, facts.File, "allowBackup", true, isFinal),
        UsesCleartextTraffic = Flag(application, facts.File, "usesCleartextTraffic", CleartextByTarget(levels.Target.Value), isFinal),
        NetworkSecurityConfig = Text(application, facts.File, "networkSecurityConfig", Fact<string>.Absent, isFinal),
        DataExtractionRules = Text(application, facts.File, "dataExtractionRules", Fact<string>.Absent, isFinal),
        FullBackupContent = Text(application, facts.File, "fullBackupContent", Fact<string>.Absent, isFinal),
    };

    private static Fact<bool> CleartextByTarget(Fact<int> target) => target.HasValue ? target.Value <= 27 : Fact<bool>.Unknown;

    private static ArtifactFact<bool> Flag(MarkupElement element, string file, string name, Fact<bool> byDefault, bool isFinal)
    {
        var place = element.Place(file, name);
        return AttributeFacts.Flag(element.Value(AndroidNames.Android, name), place, AttributeFacts.LeftOut(byDefault, place, isFinal));
    }

    private static ArtifactFact<string> Text(MarkupElement element, string file, string name, Fact<string> byDefault, bool isFinal)
    {
        var place = element.Place(file, name);
        return AttributeFacts.Text(element.Value(AndroidNames.Android, name), place, AttributeFacts.LeftOut(byDefault, place, isFinal));
    }

    private static List<AndroidPermissionElement> Permissions(MarkupElement root, string file)
    {
        var permissions = new List<AndroidPermissionElement>();
        foreach (var element in root.Children)
        {
            if (AndroidNames.IsPermissionUse(element.Name))
            {
                permissions.Add(Permission(element, file));
            }
        }

        return permissions;
    }

    private static AndroidPermissionElement Permission(MarkupElement element, string file)
    {
        var maxSdk = AttributeFacts.Level(element.Value(AndroidNames.Android, "maxSdkVersion"), default, new(Fact<int>.Absent, default, FactCertainty.Stated, null));
        return new()
        {
            Element = element.Name,
            Name = element.Value(AndroidNames.Android, "name").Written,
            Place = element.Place(file),
            MaxSdk = maxSdk.Value,
            Flags = Written(element, AndroidNames.Android, "usesPermissionFlags"),
            ProtectionLevel = Written(element, AndroidNames.Android, "protectionLevel"),
            MergeMark = Written(element, AndroidNames.Tools, "node"),
            MergeSelector = Written(element, AndroidNames.Tools, "selector"),
        };
    }

    private static Fact<string> Written(MarkupElement element, string space, string name)
    {
        var value = element.Value(space, name);
        return value.Kind == MarkupValueKind.None ? Fact<string>.Absent : value.Written;
    }

    private static FactList<DataDeclaration> Declarations(AndroidManifestFacts facts)
    {
        var asked = facts.Permissions.Where(static permission => !permission.IsRemoved && permission.Name.Length > 0)
            .Concat(facts.ImpliedPermissions)
            .Select(static permission => Lookup.AndroidPermission(permission.Name, permission.Place, permission.Certainty));
        var sdks = new SdkCollector();
        var (classes, java, actions, data) = (new SdkSearch("manifest"), new SdkSearch("java"), new SdkSearch("manifest-action"), new SdkSearch("manifest-meta"));
        foreach (var component in facts.Components.Items)
        {
            if (component.IsRemoved)
            {
                continue;
            }

            sdks.Look(classes, component.Name, component.Place, FactCertainty.Hinted);
            sdks.Look(java, component.Name, component.Place, FactCertainty.Hinted);
            foreach (var action in component.Actions.Items)
            {
                sdks.Look(actions, action, component.Place, FactCertainty.Hinted);
            }
        }

        foreach (var entry in facts.MetaData.Items)
        {
            sdks.Look(data, entry.Name, entry.Place, FactCertainty.Hinted);
        }

        return [.. asked, .. sdks.Found];
    }
}
