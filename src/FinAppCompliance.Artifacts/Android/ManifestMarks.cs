using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Domain.Localization;

namespace FinAppCompliance.Artifacts.Android;

/// <summary>Finds marks of risk and defects of a manifest that are no plain flag.</summary>
internal static class ManifestMarks
{
    private static readonly string[] SecretEndings = ["api_key", "apikey", "encryption_key", "appkey", "app_key", "secret", "app_secret", "appsecret", "secretkey", "secret_key", "password", "token"];

    // The last letters of those endings, which most names do not have.
    private static readonly System.Buffers.SearchValues<char> LastLetters = System.Buffers.SearchValues.Create([.. SecretEndings.SelectMany(static ending => new[] { ending[^1], char.ToUpperInvariant(ending[^1]) }).Distinct()]);

    internal static IEnumerable<ArtifactObservation> Find(MarkupElement root, MarkupElement? application, AndroidManifestFacts facts, ApplicationContents contents) =>
        Misplaced(root, facts.File).Concat(contents.Misplaced)
            .Concat(Doubled(facts))
            .Concat(application is null ? [] : OfApplication(application, facts.File))
            .Concat(contents.Marks)
            .Concat(ComponentMarks.Find(facts))
            .Concat(contents.Secrets)
            .Concat(Queries(facts))
            .Concat(Aliases(root, facts));

    internal static ArtifactObservation MisplacedPermission(MarkupElement permission, string file) => new(
        "android.permission-misplaced", permission.Value(AndroidNames.Android, "name").Written,
        new("权限声明不在清单根元素下，系统会忽略它", "the permission is not a child of the root, so the platform ignores it"), permission.Place(file), true);

    /// <summary>Finds the marks of one child of the application.</summary>
    internal static void AddOfChild(MarkupElement element, string file, List<ArtifactObservation> marks)
    {
        if (GrantsEveryPath(element))
        {
            marks.Add(Mark("android.grant-uri-permission", element.Value(AndroidNames.Android, "name").Written, "内容提供者授予全部路径的访问权限", "the provider grants access to every path", element.Place(file)));
        }

        foreach (var link in element.Named("intent-filter"))
        {
            if (IsDeepLink(link))
            {
                marks.Add(Mark("android.deep-link", element.Value(AndroidNames.Android, "name").Written, "网页可以通过链接打开该组件", "web pages can open the component by a link", link.Place(file)));
            }
        }
    }

    /// <summary>Permissions below other children of the root than the application.</summary>
    private static IEnumerable<ArtifactObservation> Misplaced(MarkupElement root, string file)
    {
        var application = root.First("application");
        foreach (var parent in root.Children)
        {
            foreach (var child in parent.Children)
            {
                if (!ReferenceEquals(parent, application) && AndroidNames.IsPermissionUse(child.Name))
                {
                    yield return MisplacedPermission(child, file);
                }
            }
        }
    }

    private static IEnumerable<ArtifactObservation> Doubled(AndroidManifestFacts facts) =>
        facts.Permissions.Where(static permission => permission.Name.Length > 0)
            .GroupBy(static permission => permission.Name, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any())
            .Select(static group => new ArtifactObservation(
                "android.permission-repeated", group.Key,
                new("同一权限声明了多次", "the same permission is asked for more than once"), group.Last().Place, true));

    private static IEnumerable<ArtifactObservation> OfApplication(MarkupElement application, string file)
    {
        if (AttributeFacts.Flag(application.Value(AndroidNames.Android, "requestLegacyExternalStorage"), default, default).Value == true)
        {
            yield return Mark("android.legacy-storage", "application", "请求旧式共享存储（目标级别 30 起无效）", "legacy shared storage is requested (without effect from target 30)", application.Place(file, "requestLegacyExternalStorage"));
        }
    }

    private static bool GrantsEveryPath(MarkupElement element)
    {
        foreach (var grant in element.Named("grant-uri-permission"))
        {
            if (grant.Value(AndroidNames.Android, "path").Written == "/" || grant.Value(AndroidNames.Android, "pathPattern").Written is "*" or ".*")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDeepLink(MarkupElement filter) =>
        filter.First("data") is not null &&
        filter.Named("action").Any(static action => action.Value(AndroidNames.Android, "name").Written == "android.intent.action.VIEW") &&
        filter.Named("category").Any(static category => category.Value(AndroidNames.Android, "name").Written == "android.intent.category.BROWSABLE");

    internal static bool LooksSecret(string name)
    {
        if (name.Length == 0 || !LastLetters.Contains(name[^1]))
        {
            return false;
        }

        foreach (var ending in SecretEndings)
        {
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ArtifactObservation> Queries(AndroidManifestFacts facts)
    {
        if (facts.Queries.Count > 0)
        {
            yield return Mark("android.app-list-probe", facts.Queries.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), "查询其他应用是否安装", "asks whether other applications are installed", facts.Queries.Items[0].Place);
        }
    }

    private static IEnumerable<ArtifactObservation> Aliases(MarkupElement root, AndroidManifestFacts facts)
    {
        var aliases = facts.Components.Where(static component => component.Element == "activity-alias" && component.IsLauncher).ToList();
        if (aliases.Count > 1)
        {
            yield return Mark("android.disguise-alias", facts.Package.ToString(), "多个启动器别名，应用可以更换外观", "several launcher aliases, so the application can change its look", root.Place(facts.File) with { Line = aliases[0].Place.Line });
        }
    }

    internal static ArtifactObservation Mark(string code, string subject, string zh, string en, ArtifactPlace place) =>
        new(code, subject, new BilingualText(zh, en), place, false);
}
