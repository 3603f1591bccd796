using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.HarmonyOS;

/// <summary>Turns a module configuration into facts and holds it against the rules of the platform.</summary>
internal static class HarmonyModuleReader
{
    internal static HarmonyModuleFacts Read(DocumentNode root, ReadingContext context)
    {
        var module = root.Find("module")!;
        var isOlder = module.Find("requestPermissions") is null && (root.Find("app") is not null || module.Find("reqPermissions") is not null);
        var key = isOlder ? "reqPermissions" : "requestPermissions";
        var requests = module.List(key).Where(static one => one.Kind == DocumentKind.Map).ToList();
        return new(context.File)
        {
            Module = module.TextFact(context, "name", "/module/name", Fact<string>.Unknown),
            Bundle = root.Find("app")?.TextFact(context, "bundleName", "/app/bundleName", Fact<string>.Unknown) ?? default,
            IsOlderModel = isOlder,
            ExportedAbilities = [.. Exported(module, context)],
            BackgroundPermissions = [.. requests.Where(static one => one.Find("usedScene", "when") is { Text: "always" }).Select(static one => one.TextOf("name") ?? string.Empty)],
            Declarations = [.. requests.Select((one, at) => Declaration(one, one.Place(context, $"/module/{key}[{at + 1}]")))],
            Observations = [.. Defects(requests, context, key)],
        };
    }

    private static IEnumerable<ArtifactFact<string>> Exported(DocumentNode module, ReadingContext context) =>
        from list in (string[])["abilities", "extensionAbilities"]
        from ability in module.List(list)
        where ability.Find("exported") is { Flag: true } || (ability.Find("exported") is null && ability.Find("visible") is { Flag: true })
        select AttributeFacts.Stated(ability.TextOf("name") ?? string.Empty, ability.Place(context, $"/module/{list}"));

    private static DataDeclaration Declaration(DocumentNode request, ArtifactPlace place)
    {
        var name = request.TextOf("name") ?? string.Empty;
        var reason = request.TextOf("reason")?.Trim();
        var row = ReferenceTable.HarmonyPermissions.Find(name);
        return new()
        {
            Kind = DeclarationKind.HarmonyPermission,
            Name = name,
            Place = place,
            Categories = Lookup.Categories(ReferenceTable.HarmonyPermissions, name),
            Reasons = string.IsNullOrEmpty(reason) ? FactList<string>.Empty : [reason],
            AsksPerson = row is null ? Tri.Unknown : row["grant"] == "user_grant",
        };
    }

    private static IEnumerable<ArtifactObservation> Defects(List<DocumentNode> requests, ReadingContext context, string key)
    {
        var names = requests.Select(static one => one.TextOf("name")).ToHashSet();
        for (var i = 0; i < requests.Count; i++)
        {
            var request = requests[i];
            var name = request.TextOf("name") ?? string.Empty;
            var place = request.Place(context, $"/module/{key}[{i + 1}]");
            var asks = ReferenceTable.HarmonyPermissions.Find(name) is { } row && row["grant"] == "user_grant";
            var reason = request.TextOf("reason");
            if (asks && string.IsNullOrWhiteSpace(reason))
            {
                yield return Defect("harmony.reason-missing", name, place, "需用户授权的权限没有写明理由", "a permission that asks the person gives no reason");
            }
            else if (asks && !reason!.StartsWith("$string:", StringComparison.Ordinal))
            {
                yield return Defect("harmony.reason-not-a-resource", name, place, "理由应引用字符串资源", "the reason should refer to a string resource");
            }

            if (asks && request.Find("usedScene") is null)
            {
                yield return Defect("harmony.used-scene-missing", name, place, "需用户授权的权限没有写明使用场景", "a permission that asks the person gives no used scene");
            }

            if (name == "ohos.permission.LOCATION" && !names.Contains("ohos.permission.APPROXIMATELY_LOCATION"))
            {
                yield return Defect("harmony.approximate-location-missing", name, place, "精确位置权限须与模糊位置权限一并申请", "precise location must be requested with approximate location");
            }
        }
    }

    private static ArtifactObservation Defect(string code, string subject, ArtifactPlace place, string zh, string en) =>
        new(code, Clip.Short(subject), new(zh, en), place, true);
}
