using System.Globalization;
using FinAppCompliance.Artifacts.Documents;
using FinAppCompliance.Artifacts.Markup;
using FinAppCompliance.Artifacts.Reference;
using FinAppCompliance.Domain.Facts;

namespace FinAppCompliance.Artifacts.Apple;

/// <summary>Turns a dictionary into the facts of an <c>Info.plist</c>.</summary>
internal static class InfoPlistReader
{
    internal static InfoPlistFacts Read(DocumentNode root, ReadingContext context)
    {
        var security = root.Find("NSAppTransportSecurity");
        return new(context.File)
        {
            BundleIdentifier = root.TextFact(context, "CFBundleIdentifier", "/CFBundleIdentifier", Fact<string>.Unknown),
            ShortVersion = root.TextFact(context, "CFBundleShortVersionString", "/CFBundleShortVersionString", Fact<string>.Unknown),
            DisplayName = root.TextFact(context, "CFBundleDisplayName", "/CFBundleDisplayName", Fact<string>.Unknown),
            AllowsArbitraryLoads = (security ?? root).FlagFact(context, "NSAllowsArbitraryLoads", "/NSAppTransportSecurity/NSAllowsArbitraryLoads", false),
            ExceptionDomains = [.. security?.Find("NSExceptionDomains")?.Keys ?? []],
            BackgroundModes = Texts(root, "UIBackgroundModes"),
            QueriedSchemes = Texts(root, "LSApplicationQueriesSchemes"),
            Declarations = [.. Descriptions(root, context)],
            Observations = [.. Observations(root, context)],
        };
    }

    internal static bool IsUsageDescription(string key) => key.EndsWith("UsageDescription", StringComparison.Ordinal);

    internal static FactList<string> Texts(DocumentNode node, string key) =>
        [.. node.List(key).Where(static one => one.Kind == DocumentKind.Text).Select(static one => one.Text)];

    private static IEnumerable<DataDeclaration> Descriptions(DocumentNode root, ReadingContext context) =>
        from member in root.Members
        where IsUsageDescription(member.Key)
        let text = member.Value.Text.Trim()
        select new DataDeclaration
        {
            Kind = DeclarationKind.UsageDescription,
            Name = member.Key,
            Place = member.Value.Place(context, "/" + member.Key),
            Categories = Lookup.Categories(ReferenceTable.Get("apple-usage-description-keys"), member.Key),
            Reasons = Placeholder.IsIn(text) ? FactList<string>.Unknown : text.Length == 0 ? FactList<string>.Empty : [text],
            AsksPerson = true,
        };

    private static IEnumerable<ArtifactObservation> Observations(DocumentNode root, ReadingContext context)
    {
        foreach (var (key, value) in root.Members)
        {
            if (IsUsageDescription(key) && value.Text.Trim().Length == 0)
            {
                yield return new("apple.usage-description-empty", key, new("用途说明为空", "the usage description is empty"), value.Place(context, "/" + key), true);
            }
        }

        var schemes = root.List("LSApplicationQueriesSchemes").Count;
        if (schemes > 0)
        {
            yield return new("apple.app-list-probe", schemes.ToString(CultureInfo.InvariantCulture), new("查询其他应用是否安装", "asks whether other applications are installed"), root.Find("LSApplicationQueriesSchemes")!.Place(context, "/LSApplicationQueriesSchemes"), false);
        }
    }
}
