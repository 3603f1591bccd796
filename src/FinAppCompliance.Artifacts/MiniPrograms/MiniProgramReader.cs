using FinAppCompliance.Artifacts.Apple;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.MiniPrograms;

/// <summary>Turns the configuration of a mini program into facts.</summary>
internal static class MiniProgramReader
{
    private static readonly string[] SubpackageKeys = ["subpackages", "subPackages"];

    internal static MiniProgramFacts ReadApp(DocumentNode root, ReadingContext context)
    {
        var parts = SubpackageKeys.SelectMany(root.List).Prepend(root).ToList();
        var plugins = parts.SelectMany(part => Plugins(part, context)).ToList();
        var sdks = new SdkCollector();
        foreach (var plugin in plugins)
        {
            sdks.Look("wechat-plugin", plugin.Value.Or(string.Empty).Split('@')[0], plugin.Place, FactCertainty.Stated);
        }

        return new(context.File)
        {
            Form = "wechat-app",
            PageCount = parts.Sum(static part => part.List("pages").Count),
            BackgroundModes = InfoPlistReader.Texts(root, "requiredBackgroundModes"),
            Plugins = [.. plugins],
            OpenedPrograms = [.. InfoPlistReader.Texts(root, "navigateToMiniProgramAppIdList"), .. InfoPlistReader.Texts(root, "embeddedAppIdList")],
            PrivacyCheck = root.FlagFact(context, "__usePrivacyCheck__", "/__usePrivacyCheck__", Fact<bool>.Unknown),
            Declarations = [.. Scopes(root, context, string.Empty), .. Interfaces(root, context, string.Empty), .. sdks.Found],
            Observations = [.. ScopeDefects(root, context)],
        };
    }

    internal static MiniProgramFacts ReadProject(DocumentNode root, ReadingContext context) => new(context.File)
    {
        Form = "wechat-project",
        ApplicationId = Id(root, context, "appid", "/appid"),
        Name = root.TextFact(context, "projectname", "/projectname", Fact<string>.Unknown),
        ChecksDomains = (root.Find("setting") ?? root).FlagFact(context, "urlCheck", "/setting/urlCheck", Fact<bool>.Unknown) is { Certainty: not FactCertainty.Implied } check ? check : default,
    };

    internal static MiniProgramFacts ReadUniApp(DocumentNode root, ReadingContext context)
    {
        var wechat = root.Find("mp-weixin");
        return new(context.File)
        {
            Form = "uni-app",
            Name = root.TextFact(context, "name", "/name", Fact<string>.Unknown),
            ApplicationId = wechat is null ? default : Id(wechat, context, "appid", "/mp-weixin/appid"),
            PrivacyCheck = wechat is null ? default : wechat.FlagFact(context, "__usePrivacyCheck__", "/mp-weixin/__usePrivacyCheck__", Fact<bool>.Unknown),
            ChecksDomains = wechat?.Find("setting") is { } setting ? setting.FlagFact(context, "urlCheck", "/mp-weixin/setting/urlCheck", Fact<bool>.Unknown) : default,
            Declarations = [
                .. wechat is null ? [] : Scopes(wechat, context, "/mp-weixin"),
                .. wechat is null ? [] : Interfaces(wechat, context, "/mp-weixin"),
                .. AndroidPermissions(root, context)],
        };
    }

    private static ArtifactFact<string> Id(DocumentNode node, ReadingContext context, string key, string path)
    {
        var id = node.TextFact(context, key, path, Fact<string>.Unknown);
        return id.Value.HasValue && id.Value.Value.Length == 0 ? id with { Value = Fact<string>.Absent } : id;
    }

    private static IEnumerable<ArtifactFact<string>> Plugins(DocumentNode part, ReadingContext context) =>
        from member in part.Find("plugins")?.Members ?? []
        let provider = member.Value.TextOf("provider")
        where provider is not null
        select AttributeFacts.Stated($"{provider}@{member.Value.TextOf("version") ?? "?"}", member.Value.Place(context, $"/plugins/{Clip.Short(member.Key)}"));

    private static IEnumerable<DataDeclaration> Scopes(DocumentNode root, ReadingContext context, string path) =>
        from member in root.Find("permission")?.Members ?? []
        let reason = member.Value.TextOf("desc")?.Trim()
        select new DataDeclaration
        {
            Kind = DeclarationKind.WeChatScope,
            Name = member.Key,
            Place = member.Value.Place(context, $"{path}/permission/{Clip.Short(member.Key)}"),
            Categories = Lookup.Categories(ReferenceTable.Get("wechat-scopes"), member.Key),
            Reasons = string.IsNullOrEmpty(reason) ? FactList<string>.Empty : [reason],
            AsksPerson = ReferenceTable.Get("wechat-scopes").Find(member.Key) is { } row ? row["state"].StartsWith("asks", StringComparison.Ordinal) : Tri.Unknown,
        };

    private static IEnumerable<DataDeclaration> Interfaces(DocumentNode root, ReadingContext context, string path) =>
        root.List("requiredPrivateInfos").Where(static one => one.Kind == DocumentKind.Text).Select((one, at) => new DataDeclaration
        {
            Kind = DeclarationKind.WeChatPrivateInterface,
            Name = one.Text,
            Place = one.Place(context, $"{path}/requiredPrivateInfos[{at + 1}]"),
            Categories = Lookup.Categories(ReferenceTable.Get("wechat-required-private-infos"), one.Text),
            Reasons = FactList<string>.Empty,
            AsksPerson = true,
        });

    private static IEnumerable<ArtifactObservation> ScopeDefects(DocumentNode root, ReadingContext context) =>
        from member in root.Find("permission")?.Members ?? []
        where ReferenceTable.Get("wechat-scopes").Find(member.Key) is { } row && row["valid_in_app_json_permission"] != "yes"
        select new ArtifactObservation(
            "wechat.scope-not-for-app-json", member.Key, new("该权限不能写在 app.json 的 permission 中", "this scope does not belong in the permission member of app.json"), member.Value.Place(context, $"/permission/{member.Key}"), true);

    private static IEnumerable<DataDeclaration> AndroidPermissions(DocumentNode root, ReadingContext context)
    {
        var fragments = root.Find("app-plus", "distribute", "android")?.List("permissions") ?? [];
        foreach (var fragment in fragments)
        {
            if (Fragment.PermissionName(fragment.Text) is { } name)
            {
                yield return Lookup.AndroidPermission(name, fragment.Place(context, "/app-plus/distribute/android/permissions"), FactCertainty.Stated);
            }
        }
    }
}
